// Names for cases that say nothing about anybody: Dutch words for things, plants, animals, tools and colours. See its test before adding one.
// Left out on purpose: whatever is a given or a family name, an insult, a place, a belief, a weapon, or a colour of skin or hair somewhere.

/** In alphabetical order; each is easy to say on the phone in nl, fr, de and en, and none sounds like another. */
export const PSEUDONYM_WORDS: readonly string[] = `
  Aalbes Aardbei Abrikoos Accordeon Affiche Albatros Alfabet Almanak Alpaca Anagram Ananas Andijvie Anemoon Antenne
  Antilope Appelgroen Appelmoes Appelsap Appeltaart Aquarel Aquarium Artisjok Atelier Atrium Augurk Badminton Ballade
  Balpen Barometer Basalt Begonia Beluga Bergamot Bergkristal Bergpas Bergtop Bibliotheek Bieslook Biljart Bizon
  Bladerdeeg Bladgroen Bladwijzer Blauweregen Bloembed Bloemkool Bloemlezing Bloesem Boekenkast Boekweit Bolero
  Bordspel Borduurwerk Borstel Bosbes Bospad Bosrand Boterbloem Bouwdoos Bouwsteen Braambes Briefkaart Brievenbus
  Brioche Broccoli Brokaat Bronwater Broodmand Broodplank Broodrooster Buxus Cactus Caleidoscoop Camping Cantate
  Cantharel Cavia Champignon Chroom Cilinder Cirkel Citroengeel Citroengras Collage Confetti Contrabas Coulisse
  Courgette Dagboek Dakpan Dakraam Dauwdruppel Deegroller Dennenappel Diagonaal Diameter Dienblad Doolhof Dozijn
  Draaimolen Draaiorgel Driehoek Drumstel Dynamo Eclips Eekhoorn Egeltje Eilandje Envelop Equator Esdoorn Etalage
  Fanfare Fazant Fietsbel Fietspomp Flanel Flesgroen Fluweel Fotoalbum Framboos Frisbee Galerij Generator Geranium
  Ginkgo Giraf Gitaar Golfslag Gordijn Goudvis Grammofoon Grasgroen Grasland Griesmeel Grutto Harmonica Havermout
  Helium Hemelsblauw Hockey Honingraat Horizon IJsbeer IJsvogel Inktpot Inktvis Jampot Kajak Kanaal Kangoeroe Kantine
  Kantwerk Kapstok Karnemelk Karton Kegelbaan Keramiek Kervel Kiezel Kiosk Klarinet Klaverblad Klavier Klimop Klimrek
  Knopendoos Koala Kobalt Koebel Koekenpan Koelkast Kolibrie Komeet Komkommer Kompas Kookboek Koraalrif Korenaar
  Korfbal Korstmos Kosmos Krypton Kubus Kustlijn Kwartel Ladekast Lagune Landkaart Lantaarn Lapwerk Lariks Lavasteen
  Leeslamp Leeslint Leeszaal Leguaan Leigrijs Leisteen Lentebries Lenteregen Ligstoel Liguster Limoen Limonade Liniaal
  Linzensoep Loket Maanvis Maatbeker Magenta Magneet Mandoline Mangrove Marmer Marsepein Mazurka Medaillon Meerkoet
  Meetlint Meikever Melkweg Menuet Meridiaan Meteoor Metronoom Microscoop Mijlpaal Modem Moerbei Mosgroen Motregen
  Muzieknoot Nautilus Nectarine Nevelvlek Nocturne Notenbalk Nougat Obelisk Oesterzwam Okergeel Omelet Ooievaar Oorbel
  Orchidee Oregano Orkest Ouverture Paardenbloem Palmblad Pannenlap Papaja Paperclip Papier Paprika Paraplu Parasol
  Parelmoer Parelsnoer Partituur Pastel Pastinaak Patio Pauwoog Paviljoen Penseel Pepermolen Pergola Piano Picknick
  Pioen Pistache Placemat Plakband Planeet Planetarium Plankton Plataan Podium Pollepel Pomelo Pompelmoes Pompoen
  Poolcirkel Populier Porselein Postzegel Potlood Prentenboek Prieel Printer Pudding Puntkomma Puzzel Pyjama Raadsel
  Rabarber Refrein Regendruppel Regenton Regenwoud Rendier Ringmap Rododendron Roeispaan Rolmaat Romanesco Rotonde
  Rucola Salamander Sardine Satelliet Saxofoon Seizoen Selderij Sinaasappel Skateboard Sonate Sorbet Spatel Speeldoos
  Spiraal Sporthal Sprookje Stadspark Stekelbaars Stekelbes Stekker Stelten Stemvork Steranijs Sterrenbeeld Straatlamp
  Strandbal Stripboek Strobaal Symfonie Tafelkleed Tamboerijn Tandem Tandwiel Tango Tarwe Tegelvloer Tekenblok
  Tekening Tekentafel Telescoop Televisie Telraam Tennisbal Terrarium Theelepel Theepot Thermometer Titanium Toekan
  Toendra Toetsenbord Tomaat Toneel Toonladder Topaas Torenklok Trampoline Transistor Triangel Trombone Trompet
  Tulpenbol Turbine Vallei Varenblad Veenbes Venkel Vensterbank Ventilator Veranda Vermiljoen Viaduct Vibrafoon
  Vierkant Viltstift Viool Vlakte Vlierbes Vlinder Vloedlijn Voetbrug Voetnoot Vogelnest Volleybal Vraagteken Vulpen
  Waaier Wallaby Walnoot Wandelpad Wandklok Wasbeer Wasdraad Wasknijper Waterjuffer Waterkers Waterlelie Waterpas
  Waterpomp Waterrad Waterverf Wereldbol Windgong Windmolen Windstilte Winkelkar Winterdag Winterzon Wolkendek Wolknot
  Woordenboek Zaklamp Zandbak Zandkasteel Zandloper Zandsteen Zebrapad Zeeblauw Zeebries Zeegroen Zeekraal Zeemijl
  Zeepaard Zeester Zeewier Zeezout Zenit Zeshoek Zomerdag Zomerregen Zonnebloem Zonnedauw Zonnegeel Zonnehoed
  Zonnestraal Zonnewijzer Zuring`
  .trim()
  .split(/\s+/);
