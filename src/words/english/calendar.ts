import type { CalendarWords } from '../dictionary.ts'

export const calendar = {
  summary: (doctor, token) => `${doctor}, token ${token}`,
  description: (token, url) =>
    `Your token is ${token}. Be ready when this begins: your turn may come from then on. The time is a forecast and moves with the line. Your place and your time, live: ${url}`,
  alarm: (doctor, token) => `Token ${token} with ${doctor}: see how many turns are ahead of you.`,
} satisfies CalendarWords
