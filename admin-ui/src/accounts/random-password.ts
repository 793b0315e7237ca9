const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789';

/** A first password nobody guesses: 16 letters and digits that are not mixed up on paper. */
export function randomPassword(): string {
  const bytes = crypto.getRandomValues(new Uint32Array(16));
  return [...bytes].map((value) => LETTERS[value % LETTERS.length]).join('');
}
