import { counting, numberFormat } from '../numbers.ts'

export const number = numberFormat('en')
export const counted = counting<'one' | 'other'>('en')
