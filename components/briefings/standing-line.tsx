import { Badge } from '@/components/ui/badge';
import { BRIEFING_STATUS_LABELS } from '@/lib/briefings/labels';
import type { BriefingCard } from '@/lib/briefings/queries';
import { districtNow } from '@/lib/periods/calendar';

const when = (instant: string) => districtNow(new Date(instant));

/** Where a briefing stands, who brought it there, and which ledger its figures are. */
export function StandingLine({ card, asOf }: { card: BriefingCard; asOf: string }) {
  const isIssued = card.status === 'issued';
  return (
    <span className="flex flex-wrap items-center gap-x-3">
      <Badge tone={isIssued ? 'gold' : 'plain'}>{BRIEFING_STATUS_LABELS[card.status].zh}</Badge>
      {card.issueLabel ? <span>{card.issueLabel}</span> : null}
      <span>
        {card.author}起草
        {card.submittedBy && card.status !== 'draft' ? `，${card.submittedBy}送审` : ''}
        {card.issuedBy && card.issuedAt ? `，${card.issuedBy} ${when(card.issuedAt)} 印发` : ''}
      </span>
      <span>{isIssued ? `台账截至 ${when(asOf)}，此后不变` : '数字随台账更新，印发时定稿'}</span>
      {card.status === 'draft' && card.returnReason ? (
        <span className="text-alert">退回原因：{card.returnReason}</span>
      ) : null}
    </span>
  );
}
