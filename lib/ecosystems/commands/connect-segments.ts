import { type Actor, permit } from '../../auth/actor.ts';
import { segmentBySlug, withEdge, withoutEdge } from '../chain-rules.ts';
import type { ChainState } from '../chain-state.ts';
import { type ChainRef, type ChainSaved, changeChain } from './change-chain.ts';

/** Supplier and customer by their slugs. */
export type Supply = { from: string; to: string };

function changeSupply(
  actor: Actor,
  ref: ChainRef,
  supply: Supply,
  {
    kind,
    verb,
    rule,
  }: {
    kind: 'chain.connected' | 'chain.disconnected';
    verb: string;
    rule: (chain: ChainState, from: string, to: string) => ChainState;
  },
): Promise<ChainSaved> {
  return changeChain(actor, ref, (chain) => {
    const [from, to] = [segmentBySlug(chain, supply.from), segmentBySlug(chain, supply.to)];
    return {
      chain: rule(chain, from.id, to.id),
      label: `${verb}“${from.nameZh} → ${to.nameZh}”`,
      event: ({ id, slug: ecosystem }) => ({
        kind,
        subject: id,
        data: { ecosystem, from: supply.from, to: supply.to },
      }),
    };
  });
}

/** Says that one segment supplies another. Throws `invalid` (itself, twice, in a circle: the way is named), `conflict`, `notFound`, `notPermitted`. */
export async function connectSegments(actor: Actor, ref: ChainRef, supply: Supply): Promise<ChainSaved> {
  permit(actor, 'chain.edit');
  return changeSupply(actor, ref, supply, { kind: 'chain.connected', verb: '连接', rule: withEdge });
}

/** Says that it does not. Throws `conflict`, `notFound`, `notPermitted`. */
export async function disconnectSegments(actor: Actor, ref: ChainRef, supply: Supply): Promise<ChainSaved> {
  permit(actor, 'chain.edit');
  return changeSupply(actor, ref, supply, { kind: 'chain.disconnected', verb: '断开', rule: withoutEdge });
}
