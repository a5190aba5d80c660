/** Leaflet's build with modules, of which only what is used is shipped; the types are those of the package. */
declare module 'leaflet/dist/leaflet-src.esm.js' {
  export * from 'leaflet';
}
