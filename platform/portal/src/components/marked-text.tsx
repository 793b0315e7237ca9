/** A name with the words of the query marked. */
export function MarkedText({ text, words }: { text: string; words: readonly string[] }) {
  const known = words.filter((word) => word !== '').sort((a, b) => b.length - a.length);
  if (known.length === 0) return <>{text}</>;
  const pattern = new RegExp(
    `(${known.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`,
    'giu',
  );
  return (
    <>
      {text.split(pattern).map((part, index) =>
        // The pattern has one group: every second part is a hit.
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other key
        index % 2 === 1 ? <mark key={index}>{part}</mark> : part,
      )}
    </>
  );
}
