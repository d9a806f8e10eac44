import type { EventDetail } from '../api.ts';
import { dayName, numberName, publisher } from '../words.ts';

interface AccountsProps {
  readonly detail: EventDetail;
  readonly open: string;
  readonly onOpen: (id: string) => void;
}

/** The reports of one event side by side, one for each article, and where they differ. */
export function Accounts({ detail, open, onOpen }: AccountsProps) {
  const { reports, sources, disagreements, because } = detail;
  const rows = reports.filter(({ id, article }, index) => {
    const first = reports.findIndex((other) => other.article === article);
    return id === open || (index === first && !reports.some((other) => other.id === open && other.article === article));
  });
  if (rows.length < 2) return null;
  return (
    <section className="box">
      <h3>
        {rows.length} reports, {sources.length} {sources.length === 1 ? 'source' : 'sources'}
      </h3>
      <table className="accounts">
        <thead>
          <tr>
            <th scope="col">Told by</th>
            <th scope="col">Killed</th>
            <th scope="col">Wounded</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, source, tolls }) => (
            <tr key={id} aria-current={id === open ? 'true' : undefined}>
              <th scope="row">
                <button type="button" className="link" onClick={() => onOpen(id)}>
                  {publisher(source) || source.title || 'unnamed article'}
                </button>
                {source.publishedAt && <span className="detail"> {dayName(source.publishedAt)}</span>}
              </th>
              <td>{tolls.killed ? numberName(tolls.killed) : '–'}</td>
              <td>{tolls.wounded ? numberName(tolls.wounded) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {disagreements.length > 0 && (
        <p className="detail">
          They differ on {disagreements.map(({ property }) => property.replace('consequences.', '')).join(', ')}.
        </p>
      )}
      {because.length > 0 && <p className="detail">Put together because: {because.join('; ')}.</p>}
    </section>
  );
}
