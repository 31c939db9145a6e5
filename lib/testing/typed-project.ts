/** A signed project as an officer types it, of an invented firm that its name names. */
export const typed = (nameZh: string) => ({
  nameZh,
  firmName: `${nameZh}有限公司`,
  ecosystem: 'new-materials',
  park: 'baitao',
  origin: 'domestic',
  amount: '12.5亿',
  disclosure: 'internal',
  signed: '2024-03-15',
  agreementKind: 'formal',
  kind: 'new',
  signingEntity: `${nameZh}有限公司`,
});
