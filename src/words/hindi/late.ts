import type { LateWords } from '../screens/late.ts'
import { counted, number } from './numbers.ts'

export const late = {
  ask: 'देर हो रही है?',
  place: (ahead) =>
    ahead === 0 ? 'आपसे आगे कोई नहीं' : `आपसे आगे ${counted(ahead, { one: 'बारी', other: 'बारियाँ' })}`,
  placeAt: (place, likely) => `${place}, संभवतः लगभग ${likely} बजे`,
  placeBetween: (place, likely, low, high) => `${place}, संभवतः लगभग ${likely} बजे (${low}–${high})`,
  placeWaiting: (place, main, more) => `${place}, ${main} ${more}`,
  wouldBe: (place) => `तब: ${place}।`,
  nowAre: (place) => `अभी: ${place}।`,
  nobodyBehind: 'अब आपके पीछे कोई नहीं है, इसलिए किसी को पहले जाने देने की ज़रूरत नहीं है।',
  close: 'बंद करें',
  keepsToken: 'आपका टोकन वही रहेगा और आप क़तार में बने रहेंगे; केवल आपकी बारी बाद में आएगी।',
  howMany: 'कितने लोग आपसे पहले जाएँ?',
  all: (count) => `सभी ${number(count)}`,
  noWayBack: 'बाक़ी लोग तुरंत आगे आ जाएँगे, और यह वापस नहीं लिया जा सकता।',
  keep: 'अपनी जगह रखें',
  letGo: (count) => `${number(count)} को पहले जाने दें`,
  moving: 'आपकी जगह बदली जा रही है…',
} satisfies LateWords
