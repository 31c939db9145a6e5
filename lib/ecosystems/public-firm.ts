/** Firms that may stand on a public chain: real, not merged away, and already public through a source, a seat, a place or a released project. */
export const PUBLIC_FIRM = {
  isDemo: false,
  mergedIntoId: null,
  AND: {
    OR: [
      { citations: { some: {} } },
      { seat: { isNot: null } },
      { placements: { some: {} } },
      { projects: { some: { releasedAt: { not: null } } } },
    ],
  },
};
