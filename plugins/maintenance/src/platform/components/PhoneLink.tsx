/** A telephone number that a phone dials. */
export function PhoneLink(props: { phone: string }) {
  const { phone } = props;
  return <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>;
}
