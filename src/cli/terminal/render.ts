import type { Colors } from 'picocolors/types.js';
import type { Report, ReportCampaign, ReportClaim, ReportEvent } from '../../model/index.ts';
import {
  describeAttribution,
  describeConsequences,
  describeFiller,
  describePlace,
  describeStatus,
  describeTime,
  describeType,
} from './describe.ts';
import { oneLine, shorten, wordsAt, wrap } from './text.ts';

const LABEL_WIDTH = 9;
const INDENT = '    ';

/** A report for people: headline, events, claims, what was left out and why. */
export function renderReport(report: Report, colors: Colors, width: number): string {
  const blocks = [
    renderHead(report, colors, width),
    ...(report.events ?? []).map((event, index) => renderEvent(report, event, index, colors, width)),
    ...(report.campaigns ?? []).map((campaign) => renderCampaign(report, campaign, colors, width)),
    renderClaims(report, colors, width),
    renderLeftOut(report, colors, width),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function renderCampaign(report: Report, campaign: ReportCampaign, colors: Colors, width: number): string {
  const { name, time, aims = [] } = campaign;
  const head = `${colors.bold('Campaign')} ${oneLine(name)}${time?.edtf ? `, ${time.edtf}` : ''}`;
  const words = aims.map((aim) => wordsAt(report, aim)).join('; ');
  return [head, ...(words ? renderRow('aims', words, colors, width) : [])].join('\n');
}

function renderHead({ article, events = [] }: Report, colors: Colors, width: number): string {
  const { title, outlet, agency, byline, publishedAt, publishedAtBasis } = article;
  const when = publishedAt && `${publishedAt.slice(0, 10)}${publishedAtBasis === 'inferred' ? ' (inferred)' : ''}`;
  const source = [outlet, agency?.toUpperCase(), byline?.join(', '), when ?? 'no publication date'].filter(Boolean);
  const counted = events.length === 1 ? '1 event' : `${events.length} events`;
  const headline = wrap(oneLine(title ?? '(no title)'), width).map((line) => colors.bold(line));
  return [...headline, colors.dim(`${source.map((part) => oneLine(part!)).join(' · ')} · ${counted}`)].join('\n');
}

function renderEvent(report: Report, event: ReportEvent, index: number, colors: Colors, width: number): string {
  const status = describeStatus(event);
  const head = `${String(index + 1).padStart(2)}  ${colors.cyan(describeType(event.type))}${status ? `  ${colors.yellow(status)}` : ''}`;
  const { roles, place, time, aims = [], attribution = [], leftOpen = [] } = event;
  const fillers = (name: keyof typeof roles) =>
    (roles[name] ?? []).map((filler) => describeFiller(report, filler)).join('; ');
  const rows: [string, string][] = [
    ['who', fillers('actor')],
    ['whom', fillers('recipient')],
    ['with', fillers('with')],
    ['means', fillers('instrument')],
    ['affected', fillers('affected')],
    ['where', place ? describePlace(report, place) : ''],
    ['when', time ? describeTime(time) : ''],
    ['toll', describeConsequences(event)],
    ['aims', aims.map((aim) => shorten(wordsAt(report, aim), 160)).join('; ')],
    ...attribution.map((item): [string, string] => ['says', describeAttribution(report, item)]),
    ['words', event.evidence.map((span) => `“${shorten(wordsAt(report, span), 240)}”`).join(' ')],
    ...leftOpen.map(({ property, why }): [string, string] => ['open', `${property}: ${why}`]),
  ];
  return [
    head,
    ...rows.filter(([, value]) => value).flatMap(([label, value]) => renderRow(label, value, colors, width)),
  ].join('\n');
}

function renderRow(label: string, value: string, colors: Colors, width: number): string[] {
  const room = Math.max(30, width - INDENT.length - LABEL_WIDTH);
  return wrap(value, room).map(
    (line, index) => `${INDENT}${colors.dim((index === 0 ? label : '').padEnd(LABEL_WIDTH))}${line}`,
  );
}

function renderClaims(report: Report, colors: Colors, width: number): string {
  const { claims = [] } = report;
  if (claims.length === 0) return '';
  return [colors.bold('Claims'), ...claims.flatMap((claim) => renderClaim(report, claim, colors, width))].join('\n');
}

function renderClaim(report: Report, claim: ReportClaim, colors: Colors, width: number): string[] {
  const who = claim.source.map((span) => shorten(wordsAt(report, span), 60)).join('; ') || 'no source named';
  const cue = claim.cue.map((span) => wordsAt(report, span)).join(' … ');
  const content = claim.content.map((span) => wordsAt(report, span)).join(' … ');
  const text = `${who} [${claim.standing}] ${cue}: ${shorten(content, 240)}`;
  return wrap(text, Math.max(30, width - 4)).map((line, index) => `  ${index === 0 ? colors.dim('–') : ' '} ${line}`);
}

function renderLeftOut({ article, warnings = [] }: Report, colors: Colors, width: number): string {
  const furniture = (article.furniture ?? []).map((line) => `not part of the article: “${shorten(oneLine(line), 80)}”`);
  const days = article.publishedAt ? [] : ['days that count from the day of publication: give it with --published-at'];
  const lines = [...furniture, ...days, ...warnings.map(({ message }) => oneLine(message))];
  if (lines.length === 0) return '';
  return [
    colors.bold('Left out'),
    ...lines.flatMap((line) => wrap(line, width - 4).map((part, i) => `  ${i === 0 ? '–' : ' '} ${part}`)),
  ].join('\n');
}
