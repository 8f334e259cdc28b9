import type { SettingsWords } from '../screens/settings.ts'
import { listing, weekdays } from '../weekdays.ts'
import { day } from './day.ts'
import { counted, number } from './numbers.ts'

const listed = listing('hi-IN')
const weekday = weekdays('hi-IN', 'long')
const weekdayShort = weekdays('hi-IN', 'short')
const stays = 'पहले की तरह बनी रहेगी।'
const stay = 'पहले की तरह बनी रहेंगी।'
const remain = (count: number) => (count === 1 ? stays : stay)

export const settings = {
  form: {
    title: 'सेटिंग्स',
    schedule: 'समय',
    scheduleHint: 'वे दिन और घंटे जो मरीज़ों को दिखते हैं।',
    bookings: 'बुकिंग',
    bookingsHint: 'अब से क्या बुक किया जा सकता है।',
    visits: 'मुलाक़ातें',
    visitsHint: 'आपका दिन कैसे चलता है।',
    workingDays: 'काम के दिन',
    weekday,
    weekdayShort,
    opens: 'खुलने का समय',
    closes: 'बंद होने का समय',
    clinicTime: (zone) => `क्लिनिक का अपना समय (${zone})।`,
    capacity: 'एक दिन में मरीज़',
    capacityHint: 'इतनी बुकिंग होते ही दिन भर जाता है। रद्द बुकिंग नहीं गिनी जातीं।',
    modes: 'मुलाक़ात के प्रकार',
    minutes: 'एक मरीज़ के लिए मिनट',
    minutesHint: 'जब तक आपकी अपनी मुलाक़ातें कुछ और न बताएँ, अनुमान इसी से बनता है।',
    door: 'कमरा',
    doorHint: 'क्लिनिक में आने वाले मरीज़ यहाँ जाते हैं, जैसे “कमरा 5”।',
    skips: 'बुलाए गए मरीज़ दो मिनट में न जुड़ें तो उन्हें छोड़ दें',
    skipsHint:
      'छोड़ने से कोई अपने-आप नहीं बुलाया जाता: अगले मरीज़ को आप बुलाते हैं। इसके बिना समय केवल स्क्रीन पर पूरा होता है, और फ़ैसला आपका रहता है।',
    cannotTell: 'यह पता नहीं चल सका कि कितनी बुकिंग पर असर है। वे हर हाल में बनी रहेंगी।',
    close: 'बंद करें',
    save: 'सहेजें',
    saving: 'सहेजा जा रहा है…',
    unsaved: 'आपके बदलाव अभी सहेजे नहीं गए हैं।',
    keepEditing: 'बदलना जारी रखें',
    discard: 'बदलाव हटाएँ',
  },
  faults: {
    whole: (most) => `कृपया 1 से ${number(most)} तक की पूरी संख्या लिखें।`,
    tooLong: (most) => `कृपया ${number(most)} से ज़्यादा अक्षर न लिखें।`,
    times: 'दोनों समय ज़रूरी हैं।',
    order: 'बंद होने का समय खुलने के समय के बाद होना चाहिए।',
    days: 'कम-से-कम एक दिन चुनें।',
    modes: 'कम-से-कम एक प्रकार चुनें।',
  },
  stays: {
    onWeekday: (count, each) => `${weekday(each)} की ${number(count)} बुकिंग ${remain(count)}`,
    inMode: {
      online: (count) => `${number(count)} ऑनलाइन बुकिंग ${remain(count)}`,
      in_person: (count) => `क्लिनिक में मुलाक़ात की ${number(count)} बुकिंग ${remain(count)}`,
    },
    moreThan: (days, capacity) =>
      `${counted(days, { one: 'दिन', other: 'दिनों' })} में ${number(capacity)} से ज़्यादा बुकिंग पहले से हैं। वे सब बनी रहेंगी।`,
    hours: 'बुकिंग का कोई तय समय नहीं होता: किसी की बुकिंग नहीं बदलेगी।',
  },
  saved: {
    sentence: (parts) => `सहेजा गया: ${listed(parts)}।`,
    minutes: (minutes) => `एक मरीज़ के लिए ${number(minutes)} मिनट`,
    capacity: (patients) => `एक दिन में ${number(patients)} मरीज़`,
    hours: (opensAt, closesAt) => `${opensAt}–${closesAt} तक खुला`,
    days: (days) => (days.length === 7 ? 'काम हर दिन' : `काम के दिन ${listed(days.map(weekday))}`),
    modes: (modes) => `मुलाक़ात ${listed(modes.map((mode) => day.modesInline[mode]))}`,
    door: (door) => (door === '' ? 'कोई कमरा नहीं' : `कमरा “${door}”`),
    skips: (on) => (on ? 'अपने-आप छोड़ना चालू' : 'अपने-आप छोड़ना बंद'),
    close: 'बंद करें',
  },
  link: {
    title: 'Google Meet लिंक',
    needed: 'कृपया प्रोफ़ाइल सेटिंग्स में अपना Google Meet लिंक डालें',
    label: 'आपकी ऑनलाइन मुलाक़ातों का लिंक',
    valid: 'यह लिंक सही है।',
    tells: 'लिंक बदलने पर अगले दस ऑनलाइन मरीज़ों को बताया जाता है।',
    why: {
      empty: 'अभी कुछ नहीं लिखा गया है।',
      space: 'इसमें ख़ाली जगह है।',
      http: 'यह https:// की जगह http:// से शुरू होता है।',
      no_https: 'यह https:// से शुरू नहीं होता।',
      host: 'यह meet.google.com पर नहीं, कहीं और ले जाता है।',
      capitals: 'इसमें बड़े अक्षर (capital letters) हैं।',
      query: 'लिंक के बाद “?” या “#” से आगे कुछ और लिखा है।',
      groups: 'meet.google.com/ के बाद तीन, चार और तीन अक्षरों के तीन समूह आते हैं, बीच में हाइफ़न के साथ।',
    },
    guestsAsk: 'इस मीटिंग में आने के लिए अतिथियों को अनुमति माँगनी होती है',
    guestsAskHint:
      'यह आप Google Meet के होस्ट नियंत्रणों में तय करते हैं। तभी बदला हुआ लिंक भी बताया जाता है; नहीं तो दस लोगों के पास किसी और की मुलाक़ात की चाबी होगी, और हर कोई उसे अपनी बारी पर देखता है।',
    repair: (link) => `${link} लें`,
    close: 'बंद करें',
    save: 'लिंक सहेजें',
    saveAndStart: 'सहेजें और शुरू करें',
    saving: 'सहेजा जा रहा है…',
    unchanged: 'लिंक पहले जैसा ही है। किसी को सूचना नहीं भेजी गई।',
    guestsAskSaved: 'सहेजा गया। लिंक पहले जैसा ही है और किसी को सूचना नहीं भेजी गई।',
    saved: (told) =>
      told === 0
        ? 'लिंक सहेजा गया। किसी को बताने की ज़रूरत नहीं थी।'
        : `लिंक सहेजा गया। ${number(told)} ${told === 1 ? 'मरीज़ को' : 'मरीज़ों को'} बताया गया।`,
  },
  nextDay: {
    tomorrow: 'कल',
    later: 'आपका अगला दिन',
    loading: 'आपका अगला दिन लोड हो रहा है',
    booked: (bookings, capacity) => `${number(capacity)} में से ${number(bookings)} जगहें बुक हैं`,
    nobody: 'इस दिन के लिए अभी किसी ने बुक नहीं किया है।',
    noDay: 'काम का कोई दिन तय नहीं है, और कोई बुकिंग नहीं है।',
    dayOff: 'अब आप इस दिन काम नहीं करते। इसकी बुकिंग बनी रहेंगी।',
    token: (token) => `टोकन ${token}`,
    firstVisit: 'पहली मुलाक़ात',
    confirmed: 'आने को कहा है',
  },
  score: (inside, count) => {
    if (count !== 1)
      return `पिछली ${number(count)} मुलाक़ातों में से ${number(inside)} में बारी उसी समय-सीमा में आई जो मरीज़ को सबसे पहले बताई गई थी।`
    return `पिछली मुलाक़ात में बारी उस समय-सीमा में ${inside === 1 ? 'ही आई' : 'नहीं आई'} जो मरीज़ को सबसे पहले बताई गई थी।`
  },
} satisfies SettingsWords
