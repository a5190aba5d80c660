/** Stands for the device's position where a place is asked for. It is never written into an address. */
export const HERE = '@';
