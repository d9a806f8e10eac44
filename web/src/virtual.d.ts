declare module 'virtual:cities' {
  /** Largest first. */
  const cities: readonly (readonly [name: string, lon: number, lat: number, population: number])[];
  export default cities;
}

declare const __VERSION__: string;
