/** The page numbers worth a button: the first, the last and those next to the current one. */
export function pagesAround(page: number, last: number): number[] {
  const wanted = [1, page - 1, page, page + 1, last].filter((number) => number >= 1 && number <= last);
  return [...new Set(wanted)].sort((a, b) => a - b);
}
