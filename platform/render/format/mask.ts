/** 110101********1234: the first six and the last four of an identity number or credit code. */
export function maskId(id: string): string {
  if (id.length < 11)
    return id.length > 2 ? `${id.slice(0, 1)}${'*'.repeat(id.length - 2)}${id.slice(-1)}` : id;
  return `${id.slice(0, 6)}${'*'.repeat(id.length - 10)}${id.slice(-4)}`;
}

/** 139****0012 */
export const maskPhone = (phone: string): string =>
  /^1\d{10}$/.test(phone) ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : phone;
