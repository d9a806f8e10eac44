import { exportAddress, type Filter, type Stats } from './api.ts';
import type { Theme } from './theme.ts';

const COUNT = new Intl.NumberFormat('en');

const EXPORTS = [
  ['flat', 'Table (CSV)'],
  ['geojson', 'Map data (GeoJSON)'],
  ['acled', 'ACLED columns (CSV)'],
  ['ucdp', 'UCDP GED columns (CSV)'],
  ['polecat', 'POLECAT columns (TSV)'],
] as const;

interface HeaderProps {
  readonly stats?: Stats;
  readonly filter: Filter;
  readonly theme: Theme;
  readonly onTheme: () => void;
}

/** Counts of what is shown, downloads, colours. */
export function Header({ stats, filter, theme, onTheme }: HeaderProps) {
  return (
    <header className="top">
      <h1 className="mark">
        <img src="/icon.svg" alt="" width="24" height="24" />
        Dateline
      </h1>
      <p className="counts" aria-live="polite">
        {stats ? (
          <>
            <Count of={stats.events} one="event" many="events" />
            <Count of={stats.articles} one="article" many="articles" />
            {stats.corrected > 0 && <Count of={stats.corrected} one="corrected" many="corrected" />}
          </>
        ) : (
          <span>Reading the store…</span>
        )}
      </p>
      <div className="tools">
        <details className="menu">
          <summary>Download</summary>
          <ul>
            {EXPORTS.map(([format, name]) => (
              <li key={format}>
                <a href={exportAddress(format, filter)} download>
                  {name}
                </a>
              </li>
            ))}
            <li className="detail">The events shown. Names of private persons are left out.</li>
          </ul>
        </details>
        <a className="quiet" href="/api/openapi.json">
          API
        </a>
        <button type="button" className="quiet" onClick={onTheme}>
          {theme === 'dark' ? 'Light' : 'Dark'}
          <span className="unseen"> colours</span>
        </button>
      </div>
    </header>
  );
}

function Count({ of, one, many }: { readonly of: number; readonly one: string; readonly many: string }) {
  return (
    <span>
      <strong>{COUNT.format(of)}</strong> {of === 1 ? one : many}
    </span>
  );
}
