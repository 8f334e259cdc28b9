import { counting, numberFormat } from '../numbers.ts'

export const number = numberFormat('hi')
export const counted = counting<'one' | 'other'>('hi')
