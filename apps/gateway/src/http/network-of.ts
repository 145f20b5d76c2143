import ipaddr from 'ipaddr.js';

/** Of an IPv6 address, what one customer of a network holds at least. */
const IPV6_PARTS = 4;

/**
 * Whose address it is: an IPv4 address itself, written as IPv6 or not, and the /64 of an IPv6 address, since
 * whoever has one has all of them.
 */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const known = ipaddr.process(address);
  if (known instanceof ipaddr.IPv4) return known.toString();
  return `${known.parts
    .slice(0, IPV6_PARTS)
    .map((part) => part.toString(16))
    .join(':')}::/64`;
}
