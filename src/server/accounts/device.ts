/** Each by what its browser calls itself; the first that fits, as most also call themselves by another's name. */
const BROWSERS = [
  ['Edge', /\bEdg(e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|Chromium|CriOS|HeadlessChrome)\//],
  ['Safari', /\bSafari\//],
] as const
const SYSTEMS = [
  ['Android', /\bAndroid\b/],
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS X\b|\bMacintosh\b/],
  ['Linux', /\bLinux\b/],
] as const

/** ACC-6: by what a person knows the device again, in names that are the same in every language; null where unknown. */
export function deviceOf(userAgent: string | null) {
  const found = (list: typeof BROWSERS | typeof SYSTEMS) =>
    list.find(([, sign]) => sign.test(userAgent ?? ''))?.[0]
  return { browser: found(BROWSERS) ?? null, system: found(SYSTEMS) ?? null }
}
