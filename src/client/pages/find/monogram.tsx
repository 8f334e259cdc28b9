/** Initials in a small doorway, in place of a portrait. */
export function Monogram(props: { name: string }) {
  const initials = () =>
    props.name
      .replace(/^Dr\.?\s+/, '')
      .split(/\s+/)
      .map((part) => part[0] ?? '')
      .slice(0, 2)
      .join('')
  return (
    <span class="monogram" aria-hidden="true">
      {initials()}
    </span>
  )
}
