import type { SettingsWords } from '../screens/settings.ts'
import { listing, weekdays } from '../weekdays.ts'
import { day } from './day.ts'
import { counted, number } from './numbers.ts'

const listed = listing('en-GB')
const weekday = weekdays('en-GB', 'long')
const weekdayShort = weekdays('en-GB', 'short')
const stay = (count: number) => (count === 1 ? 'stays as it is' : 'stay as they are')

export const settings = {
  form: {
    title: 'Settings',
    schedule: 'Schedule',
    scheduleHint: 'The days and hours that patients see.',
    bookings: 'Bookings',
    bookingsHint: 'What can be booked from now on.',
    visits: 'Visits',
    visitsHint: 'How the day itself runs.',
    workingDays: 'Working days',
    weekday,
    weekdayShort,
    opens: 'Opens',
    closes: 'Closes',
    clinicTime: (zone) => `The clinic’s own time (${zone}).`,
    capacity: 'Patients a day',
    capacityHint: 'When so many have booked, the day is full. Cancelled bookings do not count.',
    modes: 'Kinds of visit',
    minutes: 'Minutes for one patient',
    minutesHint: 'Serves the forecasts until your own visits tell more.',
    door: 'Room',
    doorHint: 'Where patients go when they come in person, such as “Room 5”.',
    skips: 'Skip a called patient who has not joined after two minutes',
    skipsHint:
      'Skipping calls nobody: you call the next. Without it the time only runs out on the screen, and you decide.',
    cannotTell: 'It could not be read how many bookings this concerns. They stay in any case.',
    close: 'Close',
    save: 'Save',
    saving: 'Saving…',
    unsaved: 'Your changes are not saved yet.',
    keepEditing: 'Keep editing',
    discard: 'Discard changes',
  },
  faults: {
    whole: (most) => `A whole number from 1 to ${number(most)}, please.`,
    tooLong: (most) => `At most ${number(most)} characters, please.`,
    times: 'Both times are needed.',
    order: 'Closing time has to come after opening time.',
    days: 'Choose at least one day.',
    modes: 'Choose at least one kind of visit.',
  },
  stays: {
    onWeekday: (count, each) =>
      `${counted(count, { one: 'booking', other: 'bookings' })} on ${count === 1 ? `a ${weekday(each)}` : `${weekday(each)}s`} ${stay(count)}.`,
    inMode: {
      online: (count) =>
        `${counted(count, { one: 'online booking', other: 'online bookings' })} ${stay(count)}.`,
      in_person: (count) =>
        `${counted(count, { one: 'booking', other: 'bookings' })} in person ${stay(count)}.`,
    },
    moreThan: (days, capacity) =>
      `${counted(days, { one: 'day has', other: 'days have' })} more than ${counted(capacity, { one: 'booking', other: 'bookings' })} already. All of them stay.`,
    hours: 'Bookings have no time of day: none of them moves.',
  },
  saved: {
    sentence: (parts) => `Saved: ${listed(parts)}.`,
    minutes: (minutes) => `${counted(minutes, { one: 'minute', other: 'minutes' })} for one patient`,
    capacity: (patients) => `${counted(patients, { one: 'patient', other: 'patients' })} a day`,
    hours: (opensAt, closesAt) => `open ${opensAt}–${closesAt}`,
    days: (days) => `working ${days.length === 7 ? 'every day' : `on ${listed(days.map(weekday))}`}`,
    modes: (modes) => `visits ${listed(modes.map((mode) => day.modesInline[mode]))}`,
    door: (door) => (door === '' ? 'no room named' : `room “${door}”`),
    skips: (on) => `automatic skipping ${on ? 'on' : 'off'}`,
    close: 'Close',
  },
  link: {
    title: 'Google Meet link',
    needed: 'Please configure your Google Meet link in profile settings',
    label: 'Link for your online visits',
    valid: 'This is a valid link.',
    tells: 'The next ten online patients are told when it changes.',
    why: {
      empty: 'Nothing has been entered yet.',
      space: 'There is a space in it.',
      http: 'It begins with http:// instead of https://.',
      no_https: 'It does not begin with https://.',
      host: 'It leads somewhere else than meet.google.com.',
      capitals: 'It has capital letters.',
      query: 'Something follows the link, after “?” or “#”.',
      groups:
        'After meet.google.com/ come three groups of letters, of three, four and three, with hyphens between them.',
    },
    guestsAsk: 'Guests must ask to join this meeting',
    guestsAskHint:
      'You set this in Google Meet, under host controls. Only then is a changed link itself told; otherwise ten people would hold the key to somebody else’s visit, and each sees it at their own turn.',
    repair: (link) => `Use ${link}`,
    close: 'Close',
    save: 'Save link',
    saveAndStart: 'Save and start',
    saving: 'Saving…',
    unchanged: 'The link is as it was. Nobody was told.',
    guestsAskSaved: 'Saved. The link is as it was, and nobody was told.',
    saved: (told) =>
      told === 0
        ? 'Link saved. Nobody had to be told.'
        : `Link saved. ${counted(told, { one: 'patient was', other: 'patients were' })} told.`,
  },
  nextDay: {
    tomorrow: 'Tomorrow',
    later: 'Your next day',
    loading: 'Loading your next day',
    booked: (bookings, capacity) =>
      `${number(bookings)} of ${counted(capacity, { one: 'place', other: 'places' })} booked`,
    nobody: 'Nobody has booked this day yet.',
    noDay: 'No working day is set, and nobody is booked.',
    dayOff: 'You no longer work on this day. Its bookings stay.',
    token: (token) => `Token ${token}`,
    firstVisit: 'First visit',
    confirmed: 'Is coming',
  },
  score: (inside, count) => {
    if (count !== 1)
      return `In ${number(inside)} of your last ${number(count)} visits the turn came within the time that the patient was told first.`
    return `In your last visit the turn ${inside === 1 ? 'came' : 'did not come'} within the time that the patient was told first.`
  },
} satisfies SettingsWords
