import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { aMedication } from '../../src/record/testing/prescriptions.ts'
import { launchChromium } from '../testing/chromium.ts'
import { addClinic, type TestClinic } from '../testing/clinic.ts'
import { addFullDay, LONG_REASON, ONE_WORD } from '../testing/full-day.ts'
import { coveredFocus, cutOff, sideways, tooSmall } from '../testing/layout.ts'
import { addPastVisits } from '../testing/past-visits.ts'
import { speakPseudo } from '../testing/pseudo-locale.ts'
import { settles } from '../testing/settled.ts'
import { signInOn } from '../testing/sign-in.ts'

const WIDTHS = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
] as const
/** What a window of 1280 by 1024 is at 400 %. */
const ZOOMED = { width: 320, height: 256 }

let browser: Browser
let clinic: TestClinic
let screens: readonly { name: string; page: Page }[]

/** Every screen of a doctor with sixty patients, some of whose names and reasons are longer than anybody thinks. */
beforeAll(async () => {
  browser = await launchChromium()
  const stack = inject('stack')
  clinic = await addClinic(stack.databaseUrl, ['Ana', 'Ben', 'Cem', 'Dora'])
  const appointments = await addFullDay(stack, clinic, 60)
  const [, , cem] = clinic.patients
  if (!cem) throw new Error('the clinic has no patients')
  const [visit] = await addPastVisits(stack.databaseUrl, clinic, cem, {
    count: 2,
    daysAgo: 1,
    content: { medications: [aMedication({ name: ONE_WORD.slice(0, 120) })], warningSigns: LONG_REASON },
    notes: `${ONE_WORD}\n\n${LONG_REASON}`,
  })
  const visitor = await (
    await browser.newContext({ serviceWorkers: 'block', baseURL: stack.url, reducedMotion: 'reduce' })
  ).newPage()
  const patient = await signInOn(browser, stack.url, cem, {})
  const doctor = await signInOn(browser, stack.url, clinic.doctor, {})
  const open = async (name: string, from: Page, path: string) => {
    const page = await from.context().newPage()
    await page.goto(path)
    return { name, page }
  }
  screens = await Promise.all([
    open('front page', visitor, '/'),
    open('sign-in', visitor, '/sign-in'),
    open('no such page', visitor, '/nowhere'),
    open('home', patient, '/'),
    open('doctor', visitor, `/doctors/${clinic.doctorId}`),
    open('doctor, held', patient, `/doctors/${clinic.doctorId}`),
    open('confirmation', patient, `/booked/${encodeURIComponent(appointments[2] ?? '')}`),
    open('appointments', patient, '/appointments'),
    open('waiting room', patient, `/live/${encodeURIComponent(appointments[2] ?? '')}`),
    open('visits', patient, '/history'),
    open('record', patient, `/history/${visit?.appointmentId}`),
    open('profile', patient, '/profile'),
    open('console', doctor, '/console'),
    open('visits of a doctor', doctor, '/visits'),
  ])
  for (const { page } of screens) await settles(page)
})
afterAll(() => browser.close())

const problems = async (look: (page: Page) => Promise<readonly string[]>) => {
  const found: string[] = []
  for (const { name, page } of screens)
    for (const problem of await look(page)) found.push(`${name}: ${problem}`)
  return found
}

it.each(WIDTHS)('LOOK-1 whatever a person wrote, no page scrolls sideways at $width px', async (size) => {
  expect(
    await problems(async (page) => {
      await page.setViewportSize(size)
      return sideways(page)
    }),
  ).toEqual([])
})

it('LOOK-4 whatever is pressed is at least 44 px high, on a phone and on a desk', async () => {
  for (const size of [WIDTHS[1], WIDTHS[3]])
    expect(
      await problems(async (page) => {
        await page.setViewportSize(size)
        return tooSmall(page)
      }),
    ).toEqual([])
})

it('LOOK-4 nothing covers what has the focus', async () => {
  expect(
    await problems(async (page) => {
      await page.setViewportSize(WIDTHS[1])
      return coveredFocus(page)
    }),
  ).toEqual([])
})

it('LOOK-7 at 400 % zoom every page is one column and can be used', async () => {
  expect(
    await problems(async (page) => {
      await page.setViewportSize(ZOOMED)
      return [...(await sideways(page)), ...(await coveredFocus(page))]
    }),
  ).toEqual([])
})

it('LOOK-8 a wide screen is used: what a page says spans most of it', async () => {
  const narrow = await problems(async (page) => {
    await page.setViewportSize(WIDTHS[3])
    if (new URL(page.url()).pathname.startsWith('/live/')) return []
    return page.evaluate(() => {
      const shown = [
        ...document.querySelectorAll('main :is(h1, h2, h3, p, a, button, input, textarea, label, .doorway)'),
      ]
        .filter((element) => element.checkVisibility({ checkVisibilityCSS: true }))
        .map((element) => element.getBoundingClientRect())
      const width = Math.max(...shown.map(({ right }) => right)) - Math.min(...shown.map(({ left }) => left))
      return width < innerWidth / 2 ? [`${Math.round(width)} px`] : []
    })
  })
  expect(narrow).toEqual([])
})

it('LOOK-3 where the system chooses the colours, what is chosen can be seen', async () => {
  const look = async (name: string, of: string) => {
    const page = screens.find((screen) => screen.name === name)?.page
    await page?.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
    await page?.setViewportSize(WIDTHS[1])
    const edges = await page?.locator(of).evaluateAll((elements) =>
      elements.map((element) => {
        const { outlineStyle, outlineWidth, borderBottomColor, borderBottomWidth } = getComputedStyle(element)
        return `${outlineStyle} ${outlineWidth} ${borderBottomColor} ${borderBottomWidth}`
      }),
    )
    await page?.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' })
    return new Set(edges)
  }

  for (const [name, chosen, other] of [
    ['doctor', 'label:has(> input:checked)', 'label:has(> input:not(:checked))'],
    ['console', '[role=tab][aria-selected=true]', '[role=tab][aria-selected=false]'],
    ['home', '.tabs a.active', '.tabs a:not(.active)'],
  ] as const) {
    const [looks, others] = [await look(name, chosen), await look(name, other)]
    expect(looks.size, name).toBeGreaterThan(0)
    expect(others.size, name).toBeGreaterThan(0)
    expect(
      [...looks].filter((each) => others.has(each)),
      name,
    ).toEqual([])
  }
})

it('LOOK-5 every page holds words that are 40 % longer, from right to left', async () => {
  const contexts = new Set(screens.map(({ page }) => page.context()))
  for (const context of contexts) await speakPseudo(context)
  for (const { page } of screens) {
    await page.reload()
    await settles(page)
    await page.waitForFunction(() => document.documentElement.dir === 'rtl')
  }
  for (const size of [WIDTHS[1], WIDTHS[2], WIDTHS[3]])
    expect(
      await problems(async (page) => {
        await page.setViewportSize(size)
        return [...(await sideways(page)), ...(await cutOff(page))]
      }),
      `${size.width} px`,
    ).toEqual([])
})

it('LOOK-6 nothing moves when the typeface comes, however late', async () => {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    baseURL: inject('stack').url,
    viewport: WIDTHS[1],
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  let bring = () => {}
  const isWanted = new Promise<void>((wanted) => {
    void page.route('**/*.woff2', async (route) => {
      await new Promise<void>((brought) => {
        bring = brought
        wanted()
      })
      await route.continue()
    })
  })
  await page.goto('/', { waitUntil: 'commit' })
  await isWanted
  await page.getByRole('heading', { name: 'Find a doctor' }).waitFor()
  const isThere = () =>
    page.evaluate(() =>
      [...document.fonts].some(({ family, status }) => family === 'Figtree' && status === 'loaded'),
    )
  expect(await isThere()).toBe(false)
  await page.waitForFunction(() => document.querySelector('.skeleton') === null)
  await page.evaluate(() => {
    Object.assign(window, { shifted: 0 })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        Reflect.set(window, 'shifted', Reflect.get(window, 'shifted') + Reflect.get(entry, 'value'))
    }).observe({ type: 'layout-shift' })
  })

  bring()

  await expect.poll(isThere, { timeout: 15_000 }).toBe(true)
  // Two frames, in which whatever moves has moved.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  expect(await page.evaluate(() => Reflect.get(window, 'shifted'))).toBeLessThan(0.02)
  await context.close()
})
