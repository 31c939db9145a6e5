import type { PlanAction } from './plan.ts';

/** What a row of a plan will do, and what that means to the person who reviews it. */
export const ACTION_LABELS: Record<PlanAction, { zh: string; text: string }> = {
  create: { zh: '新建', text: '台账里没有，写入后新建' },
  update: { zh: '更新', text: '台账里有，列出的字段会改' },
  unchanged: { zh: '无变化', text: '与台账一致，不写' },
  decide: { zh: '待定', text: '很像台账里的项目，要你定' },
  reject: { zh: '退回', text: '有问题，改好之前不写' },
  skip: { zh: '跳过', text: '你选择不写' },
};

export const PLAN_ACTIONS: readonly PlanAction[] = [
  'create',
  'update',
  'unchanged',
  'decide',
  'reject',
  'skip',
];
