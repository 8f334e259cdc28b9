import type { CalendarWords } from '../dictionary.ts'

export const calendar = {
  summary: (doctor, token) => `${doctor}, टोकन ${token}`,
  description: (token, url) =>
    `आपका टोकन ${token} है। इसके शुरू होने तक तैयार रहें: आपकी बारी तब से कभी भी आ सकती है। यह समय एक अनुमान है और क़तार के साथ बदलता है। आपकी जगह और आपका समय, अभी का: ${url}`,
  alarm: (doctor, token) => `${doctor} के यहाँ टोकन ${token}: देखें कि आपसे पहले कितनी बारियाँ हैं।`,
} satisfies CalendarWords
