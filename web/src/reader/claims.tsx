import type { KeptReport, ReportClaim } from '../../../src/model/index.ts';
import { claimWords } from './claim-words.ts';

/** Who says what in the article; those about the open event first. */
export function Claims({ report, event }: { readonly report: KeptReport; readonly event: string }) {
  const claims = [...(report.claims ?? [])].sort(
    (a, b) => Number(b.about.includes(event)) - Number(a.about.includes(event)),
  );
  if (claims.length === 0) return null;
  return (
    <section className="box">
      <h3>Who says what</h3>
      <ul className="claims">
        {claims.map((claim) => (
          <li key={claim.id} data-about={claim.about.includes(event) ? '' : undefined}>
            <p className="said">
              <Said claim={claim} report={report} /> <span className="detail">{claim.standing}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Said({ claim, report }: { readonly claim: ReportClaim; readonly report: KeptReport }) {
  return claimWords(claim, report).map(({ kind, text, at }) =>
    kind === 'source' ? <strong key={at}>{text}</strong> : <span key={at}>{text}</span>,
  );
}
