/** Parameter of the address that opens the map at once: whoever shares the page shares what is seen. */
export const VIEW = { name: 'ansicht', map: 'karte' } as const;
