import type { KeptReport, ReportCampaign } from '../../../src/model/index.ts';
import { timeName } from '../words.ts';

/** Named operations, sieges and offensives of the article. */
export function Campaigns({ report }: { readonly report: KeptReport }) {
  const campaigns = report.campaigns ?? [];
  if (campaigns.length === 0) return null;
  return (
    <section className="box">
      <h3>Named operations</h3>
      <ul>
        {campaigns.map((campaign) => (
          <li key={campaign.id}>
            <p className="campaign">{campaign.name}</p>
            <p className="detail">{about(campaign, report)}</p>
            {(campaign.aims ?? []).length > 0 && <p className="detail">aims: {aimsOf(campaign, report)}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function about({ time, place, parties, events }: ReportCampaign, { actors }: KeptReport): string {
  const nameOf = (id: string) => actors?.find((actor) => actor.id === id)?.name ?? id;
  const sides = parties.map(({ actor, side }) => (side === 'recipient' ? `against ${nameOf(actor)}` : nameOf(actor)));
  const told = `${events.length} ${events.length === 1 ? 'event' : 'events'} of it told`;
  return [sides.join(', '), timeName(time ?? null), place?.name ?? place?.text, told].filter(Boolean).join(' · ');
}

function aimsOf({ aims = [] }: ReportCampaign, { article }: KeptReport): string {
  return aims
    .map(({ start, end, in: place }) => (place === 'title' ? (article.title ?? '') : article.text).slice(start, end))
    .join('; ');
}
