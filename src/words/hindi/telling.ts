import type { TellingWords } from '../screens/away.ts'
import { counted, number } from './numbers.ts'

export const telling = {
  heading: 'आपको कैसे बताया जाए',
  about: 'खुला पेज हमेशा बताता है। ये तब के लिए हैं जब कोई पेज खुला न हो।',
  loading: 'सेटिंग खुल रही है',
  push: 'मेरे डिवाइस पर',
  pushHint: 'जिन पर आपने अनुमति दी है।',
  mail: 'ई-मेल से, मेरे अपॉइंटमेंट के बारे में',
  mailHint: 'बुकिंग, याद दिलाना, निकल गई बारी, पर्ची। आपके पुष्टि किए हुए पते पर।',
  sound: 'बारी आने पर इस डिवाइस पर आवाज़ करें',
  soundHint: 'जब तक पेज खुला हो।',
  soon: 'मुझे बताएँ कि बारी पास है',
  soonHint: 'जितनी कम, उतनी देर से पता चलेगा।',
  byPlaces: 'आगे की बारियों से',
  byMinutes: 'समय से',
  minutes: (count) => `${number(count)} मिनट पहले`,
  soonMinutesHint: 'बारी जल्द से जल्द जब आ सकती है, उसके हिसाब से: दस में से नौ बार आपके पास कम से कम इतना समय होगा।',
  places: (count) => `${counted(count, { one: 'बारी', other: 'बारियाँ' })}`,
  quiet: {
    label: 'शांत समय',
    hint: 'याद दिलाने वाले संदेश और पत्र इसके बाद आएँगे। जो बारी अभी है, पास है या रद्द हुई है, उसकी ख़बर किसी भी समय आएगी।',
    from: 'कब से',
    to: 'कब तक',
    same: 'दो अलग समय चुनें।',
    elsewhere: (timeZone) => `${timeZone} की घड़ी से। इस डिवाइस की घड़ी से चलाने के लिए कोई समय बदलें।`,
  },
  saved: 'सहेजा गया।',
  device: 'यह डिवाइस',
  stop: 'इस डिवाइस पर बताना बंद करें',
} satisfies TellingWords
