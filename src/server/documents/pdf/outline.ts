import type { Font } from 'fontkit'
import { n } from './number.ts'

type Point = readonly [x: number, y: number]

/** A glyph that is read as nothing of its own, drawn as a shape, so that no reader hears it. */
export function outline(font: Font, id: number, at: { x: number; y: number }, size: number): string {
  const scale = size / font.unitsPerEm
  let here: Point = [0, 0]
  const drawn = font.getGlyph(id).path.commands.map(({ command, args }) => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args
    switch (command) {
      case 'moveTo':
        here = [a, b]
        return `${n(a)} ${n(b)} m`
      case 'lineTo':
        here = [a, b]
        return `${n(a)} ${n(b)} l`
      case 'quadraticCurveTo': {
        const from = here
        here = [c, d]
        return curve(towards(from, [a, b]), towards(here, [a, b]), here)
      }
      case 'bezierCurveTo':
        here = [e, f]
        return curve([a, b], [c, d], here)
      default:
        return 'h'
    }
  })
  return ['q', `${n(scale)} 0 0 ${n(scale)} ${n(at.x)} ${n(at.y)} cm`, ...drawn, 'f', 'Q'].join('\n')
}

const towards = ([x, y]: Point, [toX, toY]: Point): Point => [
  x + ((toX - x) * 2) / 3,
  y + ((toY - y) * 2) / 3,
]
const curve = (...points: Point[]) => `${points.flat().map(n).join(' ')} c`
