export interface Declaration {
  id: string;
  text: string;
  /** Said when it is missing at submission. */
  missing: string;
}

interface DeclarationsProps {
  declarations: readonly Declaration[];
  ticked: ReadonlySet<string>;
  /** Handing in was tried: what is missing is said. */
  tried: boolean;
  onTick: (id: string, on: boolean) => void;
}

/** What the applicant signs by ticking: truth, commitment, promises. */
export function Declarations({ declarations, ticked, tried, onTick }: DeclarationsProps) {
  return (
    <>
      {declarations.map(({ id, text, missing }) => {
        const wrong = tried && !ticked.has(id);
        return (
          <div key={id} className="declare">
            <label className="tick">
              <input
                id={id}
                type="checkbox"
                checked={ticked.has(id)}
                aria-invalid={wrong ? true : undefined}
                aria-describedby={wrong ? `${id}-e` : undefined}
                onChange={(event) => onTick(id, event.currentTarget.checked)}
              />
              <span>{text}</span>
            </label>
            {wrong && (
              <p className="err-t" id={`${id}-e`} role="alert">
                {missing}
              </p>
            )}
          </div>
        );
      })}
    </>
  );
}
