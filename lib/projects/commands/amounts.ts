import type { TypedMoney } from '../form.ts';

/**
 * The amounts of a new project as the trigger on its contract values would set them. Said with the insert, the row
 * need not be written a second time, with its indexes, revision and kept sums.
 */
export const amountsOf = (money: TypedMoney | null) => {
  const open = money?.disclosure === 'public' ? money : null;
  return {
    amountYuan: money?.amountYuan ?? null,
    amountBound: money?.bound ?? ('undisclosed' as const),
    publicAmountYuan: open?.amountYuan ?? null,
    publicAmountBound: open?.bound ?? ('undisclosed' as const),
  };
};
