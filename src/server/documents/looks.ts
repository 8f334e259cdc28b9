import type { Look } from './pdf/lines.ts'

const INK = '0.1 g'
const SOFT = '0.35 g'

export const BODY: Look = { size: 10, weight: 'regular', colour: INK }
export const STRONG: Look = { ...BODY, weight: 'bold' }
export const SMALL: Look = { size: 8, weight: 'regular', colour: SOFT }
export const TABLE_HEAD: Look = { size: 8, weight: 'bold', colour: SOFT }
export const CELL: Look = { ...BODY, size: 9.5 }
export const CELL_STRONG: Look = { ...CELL, weight: 'bold' }
export const LABEL: Look = { ...SMALL, size: 8.5 }
export const TITLE: Look = { size: 20, weight: 'bold', colour: INK }
export const SECTION: Look = { size: 14, weight: 'bold', colour: INK }
export const PART: Look = { size: 10.5, weight: 'bold', colour: INK }
