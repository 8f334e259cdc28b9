import type { FormWords } from '../screens/forms.ts'

export const forms = {
  NAME_MISSING: 'कृपया अपना नाम लिखें, जैसा डॉक्टर आपको बुलाएँ।',
  NAME_TOO_LONG: 'कृपया नाम 100 अक्षरों तक छोटा करें।',
  EMAIL_MISSING: 'कृपया अपना ईमेल पता लिखें।',
  EMAIL_INVALID: 'यह ईमेल पता नहीं लगता। कृपया जाँच लें: name@example.com',
  CODE_INVALID: 'कोड सबसे नए संदेश में लिखे छह अंक हैं।',
  PASSWORD_MISSING: 'कृपया अपना पासवर्ड लिखें।',
  PASSWORD_BLANK: 'पासवर्ड में अक्षर, अंक या चिह्न होने चाहिए। केवल ख़ाली जगह काफ़ी नहीं है।',
  PASSWORD_TOO_SHORT: 'कृपया कम से कम 10 अक्षरों का पासवर्ड चुनें।',
  PASSWORD_TOO_LONG: 'कृपया अधिक से अधिक 128 अक्षरों का पासवर्ड चुनें।',
  REASON_MISSING: 'कृपया थोड़े शब्दों में लिखें कि आप क्यों आ रहे हैं।',
  REASON_TOO_LONG: 'कृपया कारण 500 अक्षरों तक छोटा करें।',
  BIRTH_DATE_INVALID: 'कृपया जन्मतिथि जाँच लें: ऐसी कोई बीती तारीख़ नहीं है।',
  PHONE_TOO_LONG: 'कृपया फ़ोन नंबर 40 अक्षरों तक छोटा करें।',
  NUMBER_INVALID: 'कृपया नंबर देश के कोड के साथ लिखें: +91 98765 43210',
  ITEM_TOO_LONG: 'कृपया हर प्रविष्टि 120 अक्षरों तक छोटी करें।',
  TOO_MANY_ITEMS: 'कृपया हर सूची में अधिक से अधिक 40 प्रविष्टियाँ रखें।',
  MESSAGE_MISSING: 'कृपया पहले कुछ लिखें।',
  MESSAGE_TOO_LONG: 'कृपया संदेश 1,000 अक्षरों तक छोटा करें।',
  LINE_MISSING: 'कृपया इसे भरें।',
  LINE_TOO_LONG: 'कृपया इसे 200 अक्षरों तक छोटा करें।',
} satisfies FormWords
