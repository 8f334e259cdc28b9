import { dates } from '../dates.ts'
import type { MailLinkWords, VisitInWords, VisitMailsWords } from '../screens/visit-mails.ts'
import { lateness } from './numbers.ts'

const CHOICE = 'आप अपनी प्रोफ़ाइल में “आपको कैसे बताया जाए” में चुन सकते हैं कि हम अपॉइंटमेंट के बारे में लिखें या नहीं।'
const PLACE_STAYS = 'बटन दबाएँ या न दबाएँ, आपकी जगह बनी रहती है।'

const hours = ({ opensAt, closesAt }: VisitInWords) =>
  `डॉक्टर का समय क्लिनिक की घड़ी से ${opensAt} से ${closesAt} तक है।`
const likely = (visit: VisitInWords) =>
  visit.between
    ? `क्लिनिक की घड़ी से आपकी बारी संभवतः ${visit.between.from} और ${visit.between.to} के बीच आएगी।`
    : hours(visit)

export const visitMails = {
  longDate: dates('hi-IN', { weekday: 'long', day: 'numeric', month: 'long' }),
  booked: (visit) => ({
    subject: `${visit.day} के लिए आपकी बुकिंग हो गई: टोकन ${visit.token}`,
    heading: `टोकन ${visit.token}, ${visit.day}`,
    text: [
      `${visit.doctor} के यहाँ आपकी जगह है। ${hours(visit)}`,
      'आपकी बारी कब आ सकती है, यह आपकी बुकिंग के पेज पर है। यह क़तार के साथ बदलता है।',
    ],
    button: 'अपनी बुकिंग देखें',
    after: 'अगर आप नहीं आ सकते, तो रद्द करें: आपके पीछे के सब लोग आगे आ जाएँगे।',
  }),
  dayBefore: (visit, isConfirmed) => ({
    subject: `कल आपका अपॉइंटमेंट है: टोकन ${visit.token}`,
    heading: isConfirmed ? 'आपका अपॉइंटमेंट कल है' : 'क्या आप कल आ रहे हैं?',
    text: [`${visit.day}, ${visit.doctor}, टोकन ${visit.token}। ${likely(visit)}`],
    button: isConfirmed ? 'अपनी बुकिंग देखें' : 'मैं आ रहा/रही हूँ',
    after: isConfirmed ? CHOICE : `${PLACE_STAYS} ${CHOICE}`,
  }),
  hourBefore: (visit, isConfirmed) => ({
    subject: `आपकी बारी क़रीब एक घंटे में आ सकती है: टोकन ${visit.token}`,
    heading: 'आपकी बारी पास है',
    text: [`आज, ${visit.doctor}, टोकन ${visit.token}। ${likely(visit)}`, 'प्रतीक्षा कक्ष में यह बदलते ही दिखता है।'],
    button: isConfirmed ? 'प्रतीक्षा कक्ष खोलें' : 'मैं आ रहा/रही हूँ',
    after: isConfirmed ? CHOICE : `${PLACE_STAYS} ${CHOICE}`,
  }),
  lateStart: ({ doctor, token }, minutes) => ({
    subject: 'आपके डॉक्टर आज देर से शुरू करेंगे',
    heading: 'आपके डॉक्टर आज देर से शुरू करेंगे',
    text: [
      `${doctor} लगभग ${lateness(minutes)} देर से शुरू करेंगे। आपकी जगह बनी रहेगी, टोकन ${token}।`,
      'अब आपकी बारी कब आ सकती है, यह प्रतीक्षा कक्ष में दिखता है।',
    ],
    button: 'प्रतीक्षा कक्ष खोलें',
    after: CHOICE,
  }),
  dayCancelled: ({ doctor, day, token }) => ({
    subject: `${day} का आपका अपॉइंटमेंट रद्द हो गया है`,
    heading: 'आपका अपॉइंटमेंट रद्द हो गया है',
    text: [
      `${doctor} ${day} को और किसी को नहीं देखेंगे। आपका टोकन ${token} अब मान्य नहीं है। हमें खेद है।`,
      'पेज पर आप कोई और दिन चुन सकते हैं: आपने मुलाक़ात के बारे में जो लिखा है वह बना रहेगा।',
    ],
    button: 'कोई और दिन चुनें',
    after: CHOICE,
  }),
  handedOver: ({ doctor, day }, token) => ({
    subject: `${day} को आपको दूसरे डॉक्टर देखेंगे: टोकन ${token}`,
    heading: 'आपको दूसरे डॉक्टर देखेंगे',
    text: [
      `${doctor} ${day} को आपको नहीं देख सकेंगे। उसी दिन दूसरे डॉक्टर के यहाँ आपकी जगह है, टोकन ${token}। आपको कुछ करने की ज़रूरत नहीं।`,
      'वे कौन हैं और आपकी बारी कब आ सकती है, यह पेज पर है।',
    ],
    button: 'देखें कि कौन हैं',
    after: CHOICE,
  }),
  prescription: ({ doctor, day }, isCorrected) =>
    isCorrected
      ? {
          subject: 'आपकी पर्ची सुधारी गई है',
          heading: 'आपकी पर्ची सुधारी गई है',
          text: [
            `${doctor} ने ${day} की मुलाक़ात की पर्ची सुधारी है। अब इसी को मानें, पहले वाली को नहीं।`,
            'उसमें क्या लिखा है, यह उसके पेज पर है, जिसके लिए आप साइन इन करते हैं।',
          ],
          button: 'पर्ची पढ़ें',
          after: CHOICE,
        }
      : {
          subject: 'आपकी पर्ची तैयार है',
          heading: 'आपकी पर्ची तैयार है',
          text: [
            `${day} की मुलाक़ात के बाद ${doctor} ने आपके लिए पर्ची लिखी है।`,
            'उसमें क्या लिखा है, यह उसके पेज पर है, जिसके लिए आप साइन इन करते हैं।',
          ],
          button: 'पर्ची पढ़ें',
          after: CHOICE,
        },
  followUp: ({ doctor, day }, on) => ({
    subject: 'फिर से आने का समय हो गया है',
    heading: 'फिर से आने का समय हो गया है',
    text: [`${day} की मुलाक़ात में ${doctor} ने आपको ${on} को फिर बुलाया था। आपने इसके लिए अभी बुकिंग नहीं की है।`],
    button: 'बुक करें',
    after: CHOICE,
  }),
  cancel: 'मेरा अपॉइंटमेंट रद्द करें',
  waitingRoom: 'प्रतीक्षा कक्ष खोलें',
  push: {
    dayBefore: (token) => `आपका अपॉइंटमेंट कल है: टोकन ${token}।`,
    hourBefore: (token) => `आपकी बारी क़रीब एक घंटे में आ सकती है: टोकन ${token}।`,
    prescription: 'आपकी पर्ची तैयार है।',
    prescriptionCorrected: 'आपकी पर्ची सुधारी गई है।',
    followUp: 'फिर से आने का समय हो गया है। आपने इसके लिए अभी बुकिंग नहीं की है।',
  },
} satisfies VisitMailsWords

export const mailLinks = {
  title: 'आपका अपॉइंटमेंट',
  token: 'टोकन',
  doctor: 'डॉक्टर',
  day: 'दिन',
  confirm: {
    heading: 'क्या आप आ रहे हैं?',
    says: 'एक बार दबाने से डॉक्टर को पता चल जाता है कि आप आ रहे हैं। आपकी जगह वैसे भी बनी रहती है।',
    button: 'मैं आ रहा/रही हूँ',
  },
  cancel: {
    heading: 'यह अपॉइंटमेंट रद्द करें?',
    says: 'रद्द किया हुआ टोकन वापस नहीं मिलता। आपके पीछे के सब लोग आगे आ जाते हैं।',
    button: 'मेरा अपॉइंटमेंट रद्द करें',
  },
  stop: {
    heading: 'अपॉइंटमेंट के ईमेल और नहीं?',
    says: 'बुकिंग, याद दिलाने, पर्ची और निकल गई बारी के ईमेल आपको नहीं भेजे जाएँगे। खाते के बारे में ईमेल आते रहेंगे।',
    button: 'अब और न भेजें',
  },
  ends: {
    confirmed: { heading: 'धन्यवाद', says: 'डॉक्टर देख सकते हैं कि आप आ रहे हैं।' },
    cancelled: {
      heading: 'आपका अपॉइंटमेंट रद्द हो गया है',
      says: 'आपके पीछे के सब लोग आगे आ गए हैं। आप कभी भी फिर बुक कर सकते हैं।',
    },
    stopped: {
      heading: 'अब आपको अपॉइंटमेंट के ईमेल नहीं आएँगे',
      says: 'आप इसे अपनी प्रोफ़ाइल में “आपको कैसे बताया जाए” में बदल सकते हैं।',
    },
    wasConfirmed: { heading: 'आप बता चुके हैं कि आप आ रहे हैं', says: 'अब कुछ और करना नहीं है।' },
    wasCancelled: {
      heading: 'यह अपॉइंटमेंट रद्द है',
      says: 'अब कुछ और करना नहीं है। आप कभी भी फिर बुक कर सकते हैं।',
    },
    wasStopped: {
      heading: 'अब आपको अपॉइंटमेंट के ईमेल नहीं आएँगे',
      says: 'अब कुछ और करना नहीं है। आप इसे अपनी प्रोफ़ाइल में “आपको कैसे बताया जाए” में बदल सकते हैं।',
    },
    missed: {
      heading: 'आपकी बारी निकल गई',
      says: 'आपको आज अब भी देखा जा सकता है: प्रतीक्षा कक्ष में लिखा है कि आपके लिए नया टोकन है या नहीं।',
    },
    begun: {
      heading: 'आपकी मुलाक़ात शुरू हो चुकी है',
      says: 'कुछ नहीं बदला गया। आप क्या कर सकते हैं, यह प्रतीक्षा कक्ष में है।',
    },
    over: { heading: 'यह अपॉइंटमेंट पूरा हो चुका है', says: 'कुछ नहीं बदला गया।' },
    otherToken: {
      heading: 'अब आपका टोकन दूसरा है',
      says: 'यह ईमेल पहले वाले टोकन के बारे में है, और कुछ नहीं बदला गया। आपका टोकन प्रतीक्षा कक्ष में है।',
    },
    old: {
      heading: 'यह लिंक पुराना हो चुका है',
      says: 'कुछ नहीं बदला गया। आपकी बुकिंग “मेरे अपॉइंटमेंट” में हैं।',
    },
    bad: {
      heading: 'यह हमारा लिंक नहीं है',
      says: 'कुछ नहीं बदला गया। शायद इसका कोई हिस्सा छूट गया है: इसे ईमेल से एक बार फिर खोलें। आपकी बुकिंग “मेरे अपॉइंटमेंट” में हैं।',
    },
    unavailable: {
      heading: 'यह सहेजा नहीं जा सका',
      says: 'अभी हम अपने रिकॉर्ड तक नहीं पहुँच पा रहे। कृपया एक मिनट बाद फिर कोशिश करें: दो बार दबाने से कोई नुक़सान नहीं।',
    },
  },
  waitingRoom: 'प्रतीक्षा कक्ष खोलें',
  appointments: 'मेरे अपॉइंटमेंट',
} satisfies MailLinkWords
