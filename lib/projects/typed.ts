import type { Prisma } from '../db.ts';
import { fuzzyFromColumns, typedFuzzyDate } from '../periods/fuzzy-date.ts';

/** What a query must include so that `typedOf` can be called on its rows. */
export const WITH_TYPED = {
  contractValues: { orderBy: [{ disclosure: 'desc' }, { preferred: 'desc' }] },
  ecosystem: true,
  segment: true,
  park: true,
} as const satisfies Prisma.ProjectInclude;

type Row = Prisma.ProjectGetPayload<{ include: typeof WITH_TYPED }>;

const fuzzy = (on: Date | null, precision: Parameters<typeof fuzzyFromColumns>[1]) =>
  typedFuzzyDate(fuzzyFromColumns(on, precision));
const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? '';
const yuan = (value: Prisma.Decimal | null) => (value ? `${value.toString()}元` : '');

type MoneyRow = Pick<Row, 'contractValues'>;

/** The amount that a form shows, its nature and its disclosure: the internal one where there are two. */
export function typedMoneyOf(row: MoneyRow) {
  const money = row.contractValues.find((value) => value.kind === 'contract' && value.preferred);
  const amount = money?.foreignAmount
    ? `${money.foreignAmount}美元@${money.rate}`
    : yuan(money?.amountYuan ?? null);
  return { amount, bound: money?.bound ?? 'exact', disclosure: money?.disclosure ?? 'internal' };
}

/** Every field of a stored project as a person types it, ready for the form; empty text where nothing is known. */
export function typedOf(row: Row): Record<string, string> {
  return {
    nameZh: row.nameZh,
    firmName: row.firmName,
    phase: row.phase ?? '',
    origin: row.origin ?? '',
    sector: row.sector,
    ecosystem: row.ecosystem?.slug ?? '',
    segment: row.segment && row.ecosystem ? `${row.ecosystem.slug}/${row.segment.slug}` : '',
    park: row.park?.slug ?? '',
    kind: row.kind ?? '',
    agreementKind: row.agreementKind ?? '',
    firstContact: fuzzy(row.firstContactOn, row.firstContactPrecision),
    signed: fuzzy(row.signedOn, row.signedPrecision),
    signingEntity: row.signingEntity ?? '',
    signingEntityCreditCode: row.signingEntityCreditCode ?? '',
    started: fuzzy(row.startedOn, row.startedPrecision),
    startKind: row.startKind ?? '',
    startEvidence: row.startEvidence ?? '',
    building: fuzzy(row.buildingOn, row.buildingPrecision),
    inStatisticsOn: day(row.inStatisticsOn),
    producing: fuzzy(row.producingOn, row.producingPrecision),
    aboveScaleOn: day(row.aboveScaleOn),
    full: fuzzy(row.fullOn, row.fullPrecision),
    expectedOutput: yuan(row.expectedOutputYuan),
    actualOutput: yuan(row.actualOutputYuan),
    buildMonths: row.buildMonths?.toString() ?? '',
    capacityZh: row.capacityZh ?? '',
    landMu: row.landMu?.toString() ?? '',
    internalNote: row.internalNote ?? '',
    owner: row.ownerId ?? '',
    ...typedMoneyOf(row),
  };
}
