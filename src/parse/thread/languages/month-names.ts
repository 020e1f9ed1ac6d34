/**
 * The months in languages whose other words no table here knows, after CLDR: one string a language, January to December,
 * `|` between months and spaces between the forms of one. They are asked only where a word stands behind the day.
 */
export const otherMonths: readonly string[] = [
  // Afrikaans
  'januarie jan|februarie feb|maart mrt|april apr|mei|junie jun|julie jul|augustus aug|september sep|oktober okt|november nov|desember des',
  // Albanian
  'janar jan|shkurt shk|mars mar|prill pri|maj|qershor qer|korrik korr|gusht gush|shtator sht|tetor tet|nëntor nën|dhjetor dhj',
  // Amharic
  'ጃንዋሪ ጃን|ፌብሩዋሪ ፌብ|ማርች|ኤፕሪል ኤፕሪ|ሜይ|ጁን|ጁላይ|ኦገስት ኦገስ|ሴፕቴምበር ሴፕቴ|ኦክቶበር ኦክቶ|ኖቬምበር ኖቬም|ዲሴምበር ዲሴም',
  // Armenian
  'հունվարի հունվար հնվ|փետրվարի փետրվար փտվ|մարտի մարտ մրտ|ապրիլի ապրիլ ապր|մայիսի մայիս մյս|հունիսի հունիս հնս|հուլիսի հուլիս հլս|օգոստոսի օգոստոս օգս|սեպտեմբերի սեպտեմբեր սեպ|հոկտեմբերի հոկտեմբեր հոկ|նոյեմբերի նոյեմբեր նոյ|դեկտեմբերի դեկտեմբեր դեկ',
  // Azerbaijani
  'yanvar yan|fevral fev|mart mar|aprel apr|may|iyun iyn|iyul iyl|avqust avq|sentyabr sen|oktyabr okt|noyabr noy|dekabr dek',
  // Basque
  'urtarrila urt|otsaila ots|martxoa mar|apirila api|maiatza mai|ekaina eka|uztaila uzt|abuztua abu|iraila ira|urria urr|azaroa aza|abendua abe',
  // Bangla
  'জানুয়ারি জানু|ফেব্রুয়ারি ফেব|মার্চ|এপ্রিল এপ্রি|মে|জুন|জুলাই জুল|আগস্ট আগ|সেপ্টেম্বর সেপ সেপ্ট|অক্টোবর অক্টো|নভেম্বর নভে|ডিসেম্বর ডিসে',
  // Bosnian
  'januar jan|februar feb|mart mar|april apr|maj|juni jun|juli jul|august aug|septembar sep|oktobar okt|novembar nov|decembar dec',
  // Burmese
  'ဇန်နဝါရီ ဇန်|ဖေဖော်ဝါရီ ဖေ|မတ်|ဧပြီ|မေ|ဇွန်|ဇူလိုင် ဇူ|ဩဂုတ်|စက်တင်ဘာ စက်|အောက်တိုဘာ အောက်|နိုဝင်ဘာ နို|ဒီဇင်ဘာ ဒီ',
  // Welsh
  'ionawr ion|chwefror chwef chw|mawrth maw|ebrill ebr|mai|mehefin meh|gorffennaf gorff gor|awst|medi|hydref hyd|tachwedd tach|rhagfyr rhag',
  // Esperanto
  'januaro jan|februaro feb|marto mar|aprilo apr|majo maj|junio jun|julio jul|aŭgusto aŭg|septembro sep|oktobro okt|novembro nov|decembro dec',
  // Faroese
  'januar jan|februar feb|mars mar|apríl apr|mai|juni jun|juli jul|august aug|september sep|oktober okt|november nov|desember des',
  // Filipino
  'enero ene|pebrero peb|marso mar|abril abr|mayo may|hunyo hun|hulyo hul|agosto ago|setyembre set|oktubre okt|nobyembre nob|disyembre dis',
  // Galician
  'xaneiro xan|febreiro feb|marzo mar|abril abr|maio|xuño|xullo xul|agosto ago|setembro set|outubro out|novembro nov|decembro dec',
  // Georgian
  'იანვარი იან|თებერვალი თებ|მარტი მარ|აპრილი აპრ|მაისი მაი|ივნისი ივნ|ივლისი ივლ|აგვისტო აგვ|სექტემბერი სექ|ოქტომბერი ოქტ|ნოემბერი ნოე|დეკემბერი დეკ',
  // Gujarati
  'જાન્યુઆરી જાન્યુ|ફેબ્રુઆરી ફેબ્રુ|માર્ચ|એપ્રિલ|મે|જૂન|જુલાઈ|ઑગસ્ટ|સપ્ટેમ્બર સપ્ટે|ઑક્ટોબર ઑક્ટો|નવેમ્બર નવે|ડિસેમ્બર ડિસે',
  // Irish
  'eanáir ean|feabhra feabh|márta|aibreán aib|bealtaine beal|meitheamh meith|iúil|lúnasa lún|mfómh|dfómh|samhain samh|nollaig noll',
  // Kazakh
  'қаңтар қаң|ақпан ақп|наурыз нау|сәуір сәу|мамыр мам|маусым мау|шілде шіл|тамыз там|қыркүйек қыр|қазан қаз|қараша қар|желтоқсан жел',
  // Kannada
  'ಜನವರಿ ಜನ|ಫೆಬ್ರವರಿ ಫೆಬ್ರ|ಮಾರ್ಚ್|ಏಪ್ರಿಲ್ ಏಪ್ರಿ|ಮೇ|ಜೂನ್|ಜುಲೈ|ಆಗಸ್ಟ್ ಆಗ|ಸೆಪ್ಟೆಂಬರ್ ಸೆಪ್ಟೆಂ|ಅಕ್ಟೋಬರ್ ಅಕ್ಟೋ|ನವೆಂಬರ್ ನವೆಂ|ಡಿಸೆಂಬರ್ ಡಿಸೆಂ',
  // Khmer
  'មករា|កុម្ភៈ|មីនា|មេសា|ឧសភា|មិថុនា|កក្កដា|សីហា|កញ្ញា|តុលា|វិច្ឆិកា|ធ្នូ',
  // Kyrgyz
  'январь янв|февраль фев|март мар|апрель апр|май|июнь июн|июль июл|август авг|сентябрь сен|октябрь окт|ноябрь ноя|декабрь дек',
  // Lao
  'ມັງກອນ ມ.ກ|ກຸມພາ ກ.ພ|ມີນາ ມ.ນ|ເມສາ ມ.ສ|ພຶດສະພາ ພ.ພ|ມິຖຸນາ ມິ.ຖ|ກໍລະກົດ ກ.ລ|ສິງຫາ ສ.ຫ|ກັນຍາ ກ.ຍ|ຕຸລາ ຕ.ລ|ພະຈິກ ພ.ຈ|ທັນວາ ທ.ວ',
  // Luxembourgish
  'januar jan|februar feb|mäerz mäe|abrëll abr|mee|juni jun|juli jul|august aug|september sep|oktober okt|november nov|dezember dez',
  // Macedonian
  'јануари јан|февруари фев|март мар|април апр|мај|јуни јун|јули јул|август авг|септември сеп|октомври окт|ноември ное|декември дек',
  // Malay
  'januari jan|februari feb|mac|april apr|mei|jun|julai jul|ogos ogo|september sep|oktober okt|november nov|disember dis',
  // Malayalam
  'ജനുവരി ജനു|ഫെബ്രുവരി ഫെബ്രു|മാർച്ച് മാർ|ഏപ്രിൽ ഏപ്രി|മേയ്|ജൂൺ|ജൂലൈ|ഓഗസ്റ്റ് ഓഗ|സെപ്റ്റംബർ സെപ്റ്റം|ഒക്‌ടോബർ ഒക്ടോ|നവംബർ നവം|ഡിസംബർ ഡിസം',
  // Maltese
  'jannar jan|frar fra|marzu mar|april apr|mejju mej|ġunju ġun|lulju lul|awwissu aww|settembru set|ottubru ott|novembru nov|diċembru diċ',
  // Marathi
  'जानेवारी जाने|फेब्रुवारी फेब्रु|मार्च|एप्रिल एप्रि|मे|जून|जुलै|ऑगस्ट ऑग|सप्टेंबर सप्टें|ऑक्टोबर ऑक्टो|नोव्हेंबर नोव्हें|डिसेंबर डिसें',
  // Nepali
  'जनवरी|फेब्रुअरी|मार्च|अप्रिल|मे|जुन|जुलाई|अगस्ट|सेप्टेम्बर|अक्टोबर|नोभेम्बर|डिसेम्बर',
  // Pashto
  'جنوري|فبروري فېبروري|مارچ|اپریل|مۍ|جون|جولای|اګست|سېپتمبر سپتمبر|اکتوبر|نومبر|دسمبر',
  // Punjabi
  'ਜਨਵਰੀ ਜਨ|ਫ਼ਰਵਰੀ ਫ਼ਰ|ਮਾਰਚ|ਅਪ੍ਰੈਲ ਅਪ੍ਰੈ|ਮਈ|ਜੂਨ|ਜੁਲਾਈ ਜੁਲਾ|ਅਗਸਤ ਅਗ|ਸਤੰਬਰ ਸਤੰ|ਅਕਤੂਬਰ ਅਕਤੂ|ਨਵੰਬਰ ਨਵੰ|ਦਸੰਬਰ ਦਸੰ',
  // Sinhala
  'දුරුතු|නවම්|මැදින්|බක්|වෙසක්|පොසොන්|ඇසළ|නිකිණි|බිනර|වප්|ඉල්|උඳුවප්',
  // Somali
  'janaayo jannaayo jan|febraayo feb|maarso mar|abriil abr|maayo may|juun jun|luulyo lul|agosto ogosto ogs|sebtembar sebteembar seb|oktoobar okt|noofeembar nof|diseembar dis',
  // Swahili
  'januari jan|februari feb|machi mac|aprili apr|mei|juni jun|julai jul|agosti ago|septemba sep|oktoba okt|novemba nov|desemba des',
  // Tamil
  'ஜனவரி ஜன|பிப்ரவரி பிப்|மார்ச் மார்|ஏப்ரல் ஏப்|மே|ஜூன்|ஜூலை|ஆகஸ்ட் ஆக|செப்டம்பர் செப்|அக்டோபர் அக்|நவம்பர் நவ|டிசம்பர் டிச',
  // Telugu
  'జనవరి జన|ఫిబ్రవరి ఫిబ్ర|మార్చి|ఏప్రిల్ ఏప్రి|మే|జూన్|జులై|ఆగస్టు ఆగ|సెప్టెంబర్ సెప్టెం|అక్టోబర్ అక్టో|నవంబర్ నవం|డిసెంబర్ డిసెం',
  // Turkmen
  'ýanwar ýan|fewral few|mart mar|aprel apr|maý|iýun|iýul|awgust awg|sentýabr sen|oktýabr okt|noýabr noý|dekabr dek',
  // Urdu
  'جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر',
  // Uzbek
  'yanvar yan|fevral fev|mart mar|aprel apr|may|iyun iyn|iyul iyl|avgust avg|sentabr sen|oktabr okt|noyabr noy|dekabr dek',
  // Zulu
  'januwari jan|februwari feb|mashi mas|ephreli eph|meyi mey|juni jun|julayi jul|agasti aga|septhemba sep|okthoba okt|novemba nov|disemba dis',
  // Xhosa
  'janyuwari jan|februwari feb|matshi mat|epreli epr|meyi mey|juni jun|julayi jul|agasti aga|septemba sept sep|okthobha okthoba okt|novemba nov|disemba dis',
  // Hausa
  'janairu jan|faburairu fab|maris mar|afirilu afi|mayu may|yuni yun|yuli yul|agusta agu|satumba sat|oktoba okt|nuwamba nuw|disamba dis',
  // Igbo
  'jenụwarị jen|febrụwarị feb|maachị maa|epreel epr|mee|jun juu|julaị jul|ọgọọst ọgọ|septemba sep|ọktoba ọkt|novemba nov|disemba dis',
  // Kinyarwanda
  'mutarama mut|gashyantare gas|werurwe wer|mata mat|gicurasi gic|kamena kam|nyakanga nya|kanama kan|nzeri nze|ukwakira ukw|ugushyingo ugu|ukuboza uku',
  // Breton
  'genver gen|cʼhwevrer cʼhwe|meurzh meur|ebrel ebr|mae|mezheven mezh|gouere goue|eost|gwengolo gwen|here|du|kerzu kzu',
  // Scottish Gaelic
  'faoi|gearr|màrt|gibl|cèit|ògmh|iuch|lùna|sult|dàmh|samh|dùbh',
  // Western Frisian
  'jannewaris jan|febrewaris feb|maart mrt|april apr|maaie mai|juny jun|july jul|augustus aug|septimber sep|oktober okt|novimber nov|desimber des',
  // Romansh
  'schaner schan|favrer favr|mars|d’avrigl avrigl avr|matg|zercladur zercl|fanadur fan|d’avust avust|settember sett|d’october october oct|november nov|december dec',
  // Belarusian
  'студзеня студзень сту|лютага люты лют|сакавіка сакавік сак|красавіка красавік кра|мая май|чэрвеня чэрвень чэр|ліпеня ліпень ліп|жніўня жнівень жні|верасня верасень вер|кастрычніка кастрычнік кас|лістапада лістапад ліс|снежня снежань сне',
  // Assamese
  'জানুৱাৰী জানু|ফেব্ৰুৱাৰী ফেব্ৰু|মাৰ্চ|এপ্ৰিল|মে’|জুন|জুলাই|আগষ্ট আগ|ছেপ্তেম্বৰ ছেপ্তে|অক্টোবৰ অক্টো|নৱেম্বৰ নৱে|ডিচেম্বৰ ডিচে',
  // Odia
  'ଜାନୁଆରୀ|ଫେବୃଆରୀ|ମାର୍ଚ୍ଚ|ଅପ୍ରେଲ|ମଇ|ଜୁନ|ଜୁଲାଇ|ଅଗଷ୍ଟ|ସେପ୍ଟେମ୍ବର|ଅକ୍ଟୋବର|ନଭେମ୍ବର|ଡିସେମ୍ବର',
  // Sindhi
  'جنوري|فيبروري|مارچ|اپريل|مئي|جون|جولاءِ|آگسٽ|سيپٽمبر|آڪٽوبر|نومبر|ڊسمبر',
];
