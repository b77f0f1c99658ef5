// Names that people in Belgium bear, against which the words for pseudonyms are checked. Lower case, without diacritics.

const names = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Common given names, also those that are words (Merel, Roos, Olivier, Hazel). */
export const GIVEN_NAMES = {
  nl: names(`
    aaltje adam albert alex amelie an anke anna anne annelies anneleen annemie anouk antoon arne arno arthur astrid axel bart
    bas bastiaan bavo ben benjamin bent bert berten bieke boris bram brecht britt bruno camille carl carolien cas casper
    cedric charlotte chris christel christophe cindy clara corneel daan dafne daphne david debby delphine dennis dieter dirk
    dries ed eefje eline elisa elise elke ella ellen els emiel emma emmanuel eric ernest esther eva evelien evi evy fabian
    febe fee femke ferre fien filip finn fleur floor floris fons fran frank frans freek freya fried frieda frits gaston geert
    gert gerrit gertrude gilles goedele greet griet guido gunther gust guus gwen hanna hannah hanne hanneke hans harm heidi
    heleen helena hendrik henk herman hilde hugo ilse imke ine inge ingrid iris isabel ivo jaak jaap jack jacob jan janne
    jasmijn jasper jef jelle jens jeroen jesse jette jill jo jochen joeri johan joke jolien jonas joni joost joris josephine
    jules julie juliette jurgen jutta kaat karel karin karlijn kasper kathleen kato katrien katrijn kevin kiki kim klaas koen
    kobe kris kristal kristel kristien kristof kurt lander lara lars laura lauren lea leen leentje lena lente leo leon lennert
    lenn lien lies liesbet liesbeth lieve lieven lily linde lise lisa lode loes lore lotte louis louise lowie luca lucas luc
    luka lut lynn maaike maarten machteld madelief mady maite margo margot margriet maria marie marijke marike mark marleen
    marloes marnix mart maud maurits maurice mats mattias mauro max maxim melissa merel mia michael michel mieke miel mien mil
    mila mira mirte moira mona mathijs naomi nathalie nathan nele nell nelle nena nick nico nicole niels nienke nina noa noah
    noor nora norah oda olivia oscar otis otto pascal patrick paul paula pauline peter petra pia piet pieter pim pol quinten
    rani raf ralf raoul reinhilde renee rik rita ria rob robbe robert robin roel rogier roland romy roos rosalie rozemarijn
    ruben rudi rudy rune rutger ruud saar sabine sam samuel sander sandra sanne sara sarah sebastiaan senne seppe siebe sien
    sigrid silke simon sofie stan staf stef stefaan stefan stefanie steffie sterre steven stien stijn stine storm sus suze
    suzanne sven sybille tamara tania teun thea theo thibault thibo thijs thomas tibe tibo tijl tim tine tinne tom toon trees
    tristan trui tuur veerle vera vic vik victor viktor vincent vince violet walter wannes ward warre wendy wim winter wolf
    wout wouter xander xavier yana yannick yoran yves zita zoe`),
  fr: names(`
    adele adeline adrien agathe agnes aimee alain alban alexandra alexandre alexis alice alix aline alizee amandine ambre
    amelie anais andre anemone angele angelique annabelle anne annick antoine apolline ariane armand arnaud arsene aude audrey
    augustin aurelie aurelien aurore axelle azur baptiste barbara basile bastien beatrice benedicte benoit berenice bernadette
    bernard bertrand blanche brigitte bruno camelia capucine carine carole caroline catherine cecile celeste celestin celia
    celine cerise chantal charles charlene chloe christian christiane christine claire clarisse claude claudine clemence
    clementine clement clothilde colette coline constance constant coralie corentin corinne cyprien cyril damien daniel
    danielle delphine denis denise desire diane didier dominique dorothee edgard edith edmond edouard eleonore eliane elodie
    eloise emeline emile emilie emilien enzo eric estelle etienne eugene eugenie evelyne fabien fabienne fabrice fanny
    faustine felicie felix ferdinand fernand firmin flavie flora florence florent florian florine france francine francis
    franck francois francoise frederic gabriel gabrielle gael gaelle garance gaspard gautier genevieve geoffrey georges gerald
    gerard germain germaine ghislain ghislaine gilbert ginette gisele giselle gregoire gregory guillaume guy gwenaelle helene
    heloise henri henriette herve honore honorine hortense hubert hugues hyacinthe ines irene isabelle isidore jacinthe
    jacques jade jean jeanne jerome joachim joel joelle jordan jose joseph josette josiane judith julien juliette justine
    karine laetitia laure laurence laurent laurette leonard leonie leopold lila liliane lilou linda lionel lise loic lola
    lorraine louane louison loup luc lucie lucien lucienne ludivine ludovic mael maeva manon marc marceau marcel marcelle
    margaux marguerite marianne marin marine marion marjolaine marlene martial martin martine mathieu mathilde mathis matthieu
    maude maxence maxime melanie melodie mercedes michele micheline mireille monique morgane muriel myriam myrtille nadege
    nadia nadine narcisse nathanael neville nicolas noel noelle noemie oceane octave odette odile olivier olympe ondine opale
    oriane orphee pascale patrice perle perrine philippe pierre pierrot pomeline prune quentin raphael raphaelle raymond
    regine regis reine reinette remi renaud rene rosemonde roger romain romane rosalie rose roseline roxane sabrina salome
    samson sandrine saphir serge severin severine sidonie simone solange soleil soline sophie stella stephane stephanie
    suzette sylvain sylvaine sylvestre sylvie tatiana tessa theodore theophile therese thibaut thierry tiphaine topaze
    toussaint tristan ulysse urbain ursule valentin valentine valerie vanessa veronique victoire victorine violaine violette
    virgile virginie viviane yann yannick yoann yolande yvan yves yvette yvon yvonne zelie`),
  de: names(`
    achim adelheid adolf agathe albrecht alfons alfred alina alois amalie andrea andreas angelika anja anke anneliese annette
    anton antje armin arnd arnold augusta august balthasar barbel beate benedikt benno berndt bernd bernhard bertha bettina
    birgit birte bjorn bodo bonifaz brigitta britta burkhard carla carsten christa christoph clemens conrad cornelia dagmar
    daniela detlef diana dietmar dietrich dirk doris dorothea eberhard eckhard edeltraud edgar egon ekkehard elfriede elias
    elisabeth elsa emil engelbert erhard erich erika ernst erna erwin eugen ewald fabian falk felicitas ferdinand finja
    florian frauke friedrich fridolin fritz gabriele georg gerd gerda gerhard gerlinde gesine giesela gisela gottfried greta
    gretel gudrun gunter gunther gustav hagen hannelore hannes harald hartmut hedwig heide heike heiko heiner heinrich heinz
    helga helmut henning henrike herbert heribert hermann hermine herta hildegard holger horst hubertus ida ilona imke
    immanuel ingeborg ingo irma irmgard isolde jakob jana janina jannik joachim johann johanna johannes jorg josef josefine
    julia jurgen justus kai karin karl karla karsten kaspar kathe katharina katja kerstin kilian klara klaus knut konrad
    konstantin korbinian kunigunde lars lea leni leonie leopold liane liesel lilli linus liselotte lorenz lothar lotta ludwig
    luise luitpold lukas luzia magda magdalena maike maja malte manfred manuela maren margarete margit marianne marius markus
    marlies martha mathilde matthias maximilian mechthild meinhard michaela mina minna monika moritz nadja niklas norbert
    oliver ortrud oskar oswald ottilie otmar pascal patrizia paula philipp rainer ralf ramona raimund rebekka regina reiner
    reinhard reinhold renate ricarda richard robin roderich roland rolf ronja rosa rosemarie roswitha rudiger rudolf rupert
    ruth sabine sascha saskia sebastian selma sieglinde siegfried sigmund sigrun silke silvia simone sofia sonja stefan
    steffen stefanie susanne svenja sybille tanja thea theodor theresa thorsten tilda till tilman timo tobias torsten traude
    traudel trude udo ulf uli ulla ulrich ulrike ursula ute uwe valentin veit vera verena veronika viktoria volker waldemar
    waltraud werner wiebke wilfried wilhelm wilhelmine willi winfried wolfgang wolfram xaver yvonne zacharias`),
  en: names(`
    aaron abby abigail ada adrian aidan alan albert aleta alfie alicia alison allison alyssa amanda amber amethyst amy andrew
    angela angelica angus anita annie anthony archer archie ariel ash ashley ashton aspen atlas aubrey audrey aurora austin
    autumn ava avery bailey barbara barley barney barry basil bay beatrice beau bella belle benedict bethany betty beverly
    beverley bill billy blair blake bonnie brad bradley brandon brandy brenda brian briar bridget brittany brook brooke bruce
    bryan bryony burt caleb calliope calvin cameron candy carl carla carlos carly carmen carol carrie carter casey cassandra
    cassie cedar celeste chad chance charity charlie chase chastity chelsea cherry cheryl chester christina christopher clay
    clementine cliff clifford clint clover clyde cody colin connor coral corey craig crystal curtis cynthia cypress daisy
    dahlia dakota dale dan dana daniel danny darcy darren dawn dean deborah debra delilah delta denise derek destiny diamond
    diana dolly donald donna donovan doreen doris doug douglas drew duncan dustin dylan earl easton ebony eden edgar edward
    eileen eleanor elijah elizabeth elliot ellis elsie ember emerald emily eric ernest ethan eugene evan eve evelyn everest
    faith farrah fawn faye fern finley fiona flint flora floyd ford forest forrest fox frances francis fred freddie gail
    garnet garrett gary gavin gemma gene genesis geoffrey george georgia gerald gina ginger glen glenn gloria glory gordon
    grace graham grant greg gwendolyn gypsy hailey harley harmony harold harper harriet harrison harry harvey haven hawk
    hayden hazel heather heath hector helen henry holly honey hope howard hudson hugh hunter ian india indigo irene iris isaac
    isla ivory ivy jacinta jack jackson jacqueline jade jake james jamie jane janet janice jared jasmine jason jasper jay jean
    jeff jeffrey jennifer jenny jeremy jerry jessica jesse jet jewel jill jim joan jodie joe joel john johnny jordan joseph
    joshua joy joyce juanita judith judy juliet june juniper justice justin kane karen kate kathryn katie kayla keith kelly
    ken kendra kenneth kerry kimberly kingston kirk kit kyle kylie lacey lake lance larry lark laurel lauren lavender lawrence
    leaf lee leslie levi liam liberty lilac lillian linda lindsay liz lloyd logan london lorna louise lucinda lucy luke luna
    lyra mabel mackenzie madeline madison maggie magnolia maple marcus margaret marigold marilyn mario marjorie marlon marsha
    marshall marvin mary mason matthew maureen maverick maya meadow megan melanie melody mercy meredith michelle mickey
    mildred miles milo mimosa misty molly monica morgan myrtle nancy natalie neil nicholas nigel noel nora norma norman nova
    oakley ocean olive oliver onyx opal orchid orion orson owen paige pamela pansy paris parker patience patricia pearl peggy
    penelope penny peony percy perry petal petunia phil phoebe phoenix phyllis piers piper poppy porter posy precious presley
    primrose prince princess priscilla prudence quinn rachel rain raine ralph randy raven ray rebecca reed reef regina
    reginald remus rex rhonda richard ricky ridge river robert roderick rodney roger ron ronald rory rosalind rose rosemary
    rosie ross rowan roy ruby rufus russell rusty ryan rye sabrina sadie saffron sage sally samantha sandy sapphire savannah
    scarlet scarlett scott sean selena serena shadow shane shannon sharon shaun sheila shelby shelley sheridan shirley sidney
    sierra silver simon sky skye skyler snow sonny spencer spring stacey stanley star stella stephen steve stewart stone storm
    stuart sue summer sunny susan sydney sylvia tabitha talia tamsin tansy tara taylor teal ted terence teresa terra terry
    tessa thelma tiffany tilly timothy tina toby todd tony topaz tracy travis trevor trinity troy tyler valerie vale vanessa
    vaughn velvet verity vernon veronica vicky victoria viola virginia vivian wade wallace walter wanda warren wayne wendy
    wesley whitney wilbur will william willow winston winter wren wyatt xavier yvonne zachary zara zinnia zoe`),
  arabicAndTurkish: names(`
    aaliyah abbas abdallah abdelaziz abdelhamid abdelkader abdelkarim abdellah abdelmajid abderrahim abderrahman abdul
    abdullah abir abla achraf adam adel adem adil adnan ahlam ahmad ahmed ahmet aicha aisha aissa ajda akif akin alaa ali alia
    alican aliye aliyah alp alperen alya amal aman amani amar amel amin amina amine amir amira ammar amr anas anass anis
    anissa anouar anwar arda arif arwa arzu aslan asli asma asmae assia asya ata ayat aya ayaan ayberk aybuke ayca aydin ayhan
    aykut ayla aylin ayman aymane aynur aysa ayse aysegul aysun ayten aytac azad aziz aziza azra azzedine badr bahar bahri
    bakr baran baris basak basma bassam batuhan bayram bedir beray beren berfin berk berkay berke berkan betul bilal bilge
    bouchra brahim buket bulent burak burcu burhan busra canan caner can cansu cem cemal cemile cengiz ceren cevdet ceylan
    chaima chaimae chakib cihan cigdem dalia dalal damla defne demet demir deniz derya devran dilan dilara dilek diyar djamel
    doaa dogan driss dunya duygu ebru ece ebubekir ecrin eda efe ege ekin ekrem ela elanur elif elvan emin emine emir emrah
    emre enes engin enver erdal erdem erdogan eren erhan erkan erol ersin ertan esin esma esmanur esra eylul ezgi fadi fadila
    fadoua fahd faisal faiza fares farah farid farida faris farouk fatih fatiha fatima fatma fatoumata fayza ferhat feride
    ferit fethi feyza fikri firas firat fouad fuat furkan gamze gizem gokhan gonca gul gulay gulcan gulistan gulsen guven
    habib habiba hadi hadia hadil hafid hafida hafsa hajar hakan hakim hakima hala halil halima halime hamid hamida hamide
    hamza hanan hanane hande hani hania harun hasan hasna hassan hatice hava hayat haydar haytham hayri hicham hidayet hilal
    hind houda houssam hulya humeyra husam husein huseyin hussein ibrahim ibtissam idris ihsan ikram ilayda ilham ilhan ilias
    ilker ilyas ilyass iman imane imran imrane inan inaya inci insaf iqra irem irfan isa ishak islam ismael ismail ismet israa
    issam itir iyad izzet jaafar jalal jamal jamila jana jasmin jawad jibril jihad jihane jinane kaan kader kadir kadriye
    kaltoum kamal kamel kamil kamile karam karan karima karim kasim kawtar kemal kenan kenza kerem kerim khadija khadijah
    khaled khalid khalil khaoula kinan kubra kurt ladan laila lale lamia lamiae lamya latif latifa layan layla leila levent
    leyla leyya lina loubna louay lubna maha mahdi maher mahir mahmoud mahmut majd majda majid malak malek malik malika
    mamadou manal manar mansour marwa marwan mariam maryam maryem mehdi mehmet melek melih melike meltem meral mert merve
    meryem mesut mete metin mina miray miriam mirac mohamed mohammad mohammed moncef mounia mounir mourad moussa muhammad
    muhammed muhammet mukhtar murat musa mustafa mustapha mutlu nabil nabila nada nadia nadir naim naima najat najib najim
    najwa narin nasreddine nasser nawal nawel nazan nazim nazli necla nermin nesrin nihad nihal nihat nil nilay nilgun nilufer
    nisa nisrine nizar noha nora noufel nour noura nouria nuh nur nuran nuray nurcan nurhan nuri nursel oguz oguzhan okan
    oktay olcay omar omer omran onder onur orhan ornella osman othman ouassim ouafa ouissal oumaima oumar oussama ozan ozge
    ozgur ozlem pelin pinar poyraz qais rabia rabie rachid rachida racim radia rafik raghad rahma rahmi raja rajaa ramadan
    ramazan rami ramiz ramzi rana rania rashid rasim raya rayan rayane rayhan recep reda redouan refik rejep reyhan reza riad
    rida ridvan rifat rim rima ruba ruken rumeysa ruya saad saadia sabah sabri sabriye sadik safa safae safia safiya safwan
    sahar sahin said saida sajid sakina salah saleh salih salim salima salma saloua salwa sami samia samih samir samira samiya
    sana sanaa sara sarp sawsan seda sedat sefa selami selcuk selda selim selin selma selman semih semra senem serap sercan
    serdar serhat serife serine serkan serpil sertac servet sevda sevgi sevil sevim seyma shadi shahd shahin shaima shayma
    siham sibel siddik sidra sila simge sinan sinem siraj sirine sofian songul souad soufian soufiane soukaina soumaya suat
    sude suha suhaib sukran sule suleyman sultan sumaya sumeyra sumeyye suna suzan taha tahar tahir talha talia tamer tanju
    tarek tarik tarkan taner tasnim tayyip tekin teoman thouraya tolga toprak tuba tufan tugba tugce tulay tuna tunahan turan
    turgut turkan ufuk ugur umit umut umran usame utku veli volkan wael wafa wafae walid warda wassim wassima widad wissam
    yaman yasar yasin yasemin yasmin yasmine yassin yassine yassir yavuz yildiz yilmaz yigit younes yousra youssef yunus yusra
    yusuf zafer zahid zahra zahraa zaid zakaria zaki zehra zein zeinab zekeriya zeliha zerrin zeyd zeynep zied ziya zineb
    ziyad zohra zoubair zouhair zuhal zuleyha zumra`),
} as const;

/** Common family names of the four languages, and those that are words of nature, things, trades and colours. */
export const FAMILY_NAMES = names(`
    adam adams aerts allard andre appel arend bakker baker bauer baert becker beck becq berg bernard bertrand beuken bever
    blanchard blanc blok bloem bogaert bonnet boom bos bosmans bouchard boucher boulanger braun brood brook brooks brouwer
    brown bruyn carlier carpentier cedar chevalier claes claessens coenen collard collin colson cook cools cooper cornelis
    coppens crab cuypers damme daems dam degroote declercq dejonghe delvaux denis deprez desmet deschamps desmedt devos diels
    dijk draak dubois ducarme duif duinen dumont dupont dupuis durand eik eikel evrard everaert fabre faure fazekas fischer
    field fisher fleming fontaine fontein forest fournier fuchs gerard gielen girard goossens green gauthier haan haas hagel
    hamer heide heirman hendrickx herman hermans hoffmann honing hoorn horn huber hubert ijzer jacobs jansen janssen janssens
    jones joly kaiser kamp karper keizer kelder keller ketel kievit klaver klein knoop koch koek koning konings koster kraai
    kramer kuiper laforet lamb lambert lambrecht laurent lavigne leclerc leclercq leeuw lefebvre legrand leroy lemmens lemaire
    lenaerts leonard linden lindt maan maas maes marchal marechal martens martin mason masson mathieu mayer mercier mertens
    messing meunier meyer michel michiels michaux moens molen molenaar moreau moulin mueller muller nachtegaal neumann nijs
    nicolas noel olivier otter paauw paling parent pauwels pauw peeters pelikaan peters petit picard pieters pierre pinson
    poels polet poot potter prins put raes ravensteen raven reiger renard riviere robert rogge roland rombouts roos rosier
    rossignol rousseau ruiter ryckaert schaap schmidt schmitz schneider schulz schwarz segers servais simon simons slager smet
    smets smith smit snoek spiegel steen stein stern stevens stone sterk steiger thijs thiry thomas thys timmermans toussaint
    thompson timmerman tulp valk vermeulen verhaegen verhoeven verstraete verlinden vervoort verbeke vigneron vinck vink vis
    visser vlieger vogel vogt vos wagner walsh walter waterval weber weiland white wijngaard willems williams wilms winter
    wolf wolfs wood wortel wouters wuyts zalm zand zimmermann zwaan zwaluw zwart zoom`);
