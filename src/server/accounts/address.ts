/** The one header the platform sets itself, replacing whatever a client sent. */
export const ADDRESS_HEADER = 'cf-connecting-ip'

/** Where a request comes from, as far as anybody knows. */
export const addressOf = (headers: Headers): string => headers.get(ADDRESS_HEADER) ?? 'unknown'
