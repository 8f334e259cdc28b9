import { keep, readKept } from '../feed/kept.ts'

const NAME = 'anteroom:role'

/** Who was signed in here the last time, by role; '' for nobody. */
export const lastRole = (): string => readKept(NAME) ?? ''

export const keepRole = (role: string): void => keep(NAME, role)
