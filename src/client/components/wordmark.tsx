/** The name with its open door; leads home by a plain link, which works from every part of the app. */
export function Wordmark() {
  return (
    <a class="wordmark" href="/">
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <rect class="door" width="32" height="32" rx="8" />
        <path
          class="arch"
          d="M9 25V12a7 7 0 0 1 14 0v13"
          fill="none"
          stroke-width="3"
          stroke-linecap="round"
        />
        <circle class="knob" cx="16" cy="20" r="2.6" />
      </svg>
      Anteroom
    </a>
  )
}
