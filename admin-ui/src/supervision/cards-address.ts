/** The list of 亮牌办件 with filters, as its address; filters live there so that a list can be passed on. */
export function cardsAddress(filter: { department?: string; grade?: string }): string {
  const set = Object.fromEntries(Object.entries(filter).filter(([, value]) => value));
  const query =
    Object.keys(set).length > 0 ? `?filter=${encodeURIComponent(JSON.stringify(set))}&page=1` : '';
  return `/supervision/cards${query}`;
}
