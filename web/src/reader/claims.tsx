import { type KeptReport, quotation, type ReportClaim } from '../../../src/model/index.ts';

/** Longer quotations are cut in the margin; the article has them whole. */
const LONGEST = 220;

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
            <p>
              <strong>{sourceOf(claim, report)}</strong> <span className="detail">{claim.standing}</span>
            </p>
            <p className="said">{contentOf(claim, report)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function sourceOf({ source, via }: ReportClaim, { article, actors }: KeptReport): string {
  const said = source.map((span) => {
    const known = actors?.find(({ id }) => id === span.actor);
    const mention = known?.mentions.find(({ start, end }) => start === span.start && end === span.end);
    return known && mention?.form === 'pronoun' ? known.name : quotation(span, article);
  });
  return said.join(', ') || via || 'unnamed';
}

function contentOf({ content }: ReportClaim, { article }: KeptReport): string {
  const text = content.map((span) => quotation(span, article)).join(' … ');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
