import { anyOf } from './words/any-of.ts';

/**
 * Kinds of business by the codes of NAICS 2022 (three digits: the fourth is seldom sure from a sentence). `by` says who has
 * the code for these words: a maker of pumps is 333, who trades in them 423.
 */
type Industry = { naics: string; title: string; by: Trade | 'anyone'; words: string };
export type Trade = 'maker' | 'wholesaler' | 'retailer' | 'other';

const industries: readonly Industry[] = [
  {
    naics: '111',
    title: 'Crop Production',
    by: 'anyone',
    words: `
      nursery garden, fruit farm, vegetable farm, organic farm, orchard, obsthof, gärtnerei, bauernhof, maraîcher,
      pépinière, vivero, azienda agricola, kwekerij, viveiro, 農園, 农场
    `,
  },
  {
    naics: '221',
    title: 'Utilities',
    by: 'anyone',
    words: `
      electric utility, energy supplier, water utility, municipal utility, stadtwerke, energieversorger,
      fournisseur d’énergie, comercializadora eléctrica, energieleverancier, 電力会社
    `,
  },
  {
    naics: '236',
    title: 'Construction of Buildings',
    by: 'anyone',
    words: `
      general contractor, home builder, homebuilder, construction company, building contractor, bauunternehmen,
      generalunternehmer, bauunternehmung, hausbau, entreprise de construction, constructeur de maisons,
      empresa constructora, constructora, impresa edile, impresa di costruzioni, bouwbedrijf, aannemer,
      construtora, 建設会社, 総合建設業, 建筑公司
    `,
  },
  {
    naics: '237',
    title: 'Heavy and Civil Engineering Construction',
    by: 'anyone',
    words: `
      civil engineering contractor, road construction, tiefbau, straßenbau, travaux publics, obras públicas,
      wegenbouw, 土木工事
    `,
  },
  {
    naics: '238',
    title: 'Specialty Trade Contractors',
    by: 'anyone',
    words: `
      plumbing, plumber, plumbers, electrical contractor, electricians, roofing, roofer, hvac contractor,
      heating and cooling, painting contractor, landscaping contractor, dachdecker, dachdeckerei,
      elektroinstallation, elektrobetrieb, elektrotechnikbetrieb, sanitär, heizungsbau, heizung, malerbetrieb,
      fliesenleger, zimmerei, trockenbau, plomberie, plombier, électricien, électricité générale, couvreur,
      charpente, chauffagiste, fontanería, fontanero, instalaciones eléctricas, climatización, idraulico,
      impianti elettrici, impianti idraulici, loodgieter, installatiebedrijf, dakdekker, schildersbedrijf,
      canalizador, instalações elétricas, 電気工事, 設備工事, 配管工事
    `,
  },
  {
    naics: '311',
    title: 'Food Manufacturing',
    by: 'maker',
    words: `
      food, bread, chocolate, cheese, cheeses, sausage, snacks, pasta, sauces, spices, pet food, confectionery,
      lebensmittel, schokolade, käse, wurst, wurstwaren, backwaren, teigwaren, gewürze, süßwaren, chocolat,
      fromage, fromages, biscuits, aliments, conserves, alimentos, quesos, conservas, aceite de oliva, embutidos,
      alimentari, formaggi, salumi, olio d’oliva, olio extravergine d'oliva, kaas, levensmiddelen, koek, queijos,
      azeite, 食品, 菓子, 豆腐, 醤油, 味噌
    `,
  },
  {
    naics: '312',
    title: 'Beverage and Tobacco Product Manufacturing',
    by: 'anyone',
    words: `
      brewery, craft beer, winery, distillery, brauerei, weingut, brennerei, destillerie, brasserie artisanale,
      domaine viticole, distillerie, cervecería artesanal, bodega, bodegas, destilería, birrificio,
      cantina vinicola, azienda vinicola, distilleria, brouwerij, wijngaard, adega, cervejaria, 酒造, 醸造所, ワイナリー, 酒厂
    `,
  },
  {
    naics: '313',
    title: 'Textile Mills',
    by: 'maker',
    words: `
      fabrics, yarns, yarn, woven, weaving, textiles, technische textilien, garne, gewebe, stoffe, tissus, tissage,
      tejidos, tessuti, filati, stoffen, tecidos, 織物, 繊維, 纺织
    `,
  },
  {
    naics: '315',
    title: 'Apparel Manufacturing',
    by: 'maker',
    words: `
      clothing, apparel, workwear, garments, sportswear, bekleidung, arbeitskleidung, vêtements, ropa,
      abbigliamento, kleding, vestuário, 衣料, 服装
    `,
  },
  {
    naics: '316',
    title: 'Leather and Allied Product Manufacturing',
    by: 'maker',
    words: `
      leather goods, shoes, footwear, schuhe, lederwaren, chaussures, maroquinerie, calzado, zapatos, calzature,
      pelletteria, schoenen, calçado, 革製品, 皮革
    `,
  },
  {
    naics: '321',
    title: 'Wood Product Manufacturing',
    by: 'maker',
    words: `
      timber, windows and doors made of wood, wood products, wooden houses, pallets, plywood, sawmill, holzfenster,
      holzprodukte, paletten, sägewerk, palettes en bois, palettes, palés, pallet in legno, houten, carpintaria,
      木材, 木製品
    `,
  },
  {
    naics: '322',
    title: 'Paper Manufacturing',
    by: 'maker',
    words: `
      packaging board, cardboard, corrugated, paper, cartons, folding cartons, wellpappe, papier, kartonagen,
      faltschachteln, carton ondulé, emballages carton, cartón ondulado, papel, cartone ondulato, cartone, karton,
      cartão, 段ボール, 紙
    `,
  },
  {
    naics: '323',
    title: 'Printing and Related Support Activities',
    by: 'anyone',
    words: `
      printing company, print shop, printers, druckerei, offsetdruck, imprimerie, imprenta, tipografia, drukkerij,
      gráfica, 印刷会社, 印刷業, 印刷公司
    `,
  },
  {
    naics: '325',
    title: 'Chemical Manufacturing',
    by: 'maker',
    words: `
      chemicals, coatings, adhesives, paints, cosmetics, cosmetic, skincare, pharmaceuticals, pharmaceutical,
      detergents, cleaning products, fertilizers, chemikalien, lacke, farben, klebstoffe, kosmetik, arzneimittel,
      reinigungsmittel, produits chimiques, peintures, cosmétiques, colles, savons, productos químicos, pinturas,
      cosmética, detergentes, prodotti chimici, vernici, cosmetici, farmaceutici, chemicaliën, verf,
      produtos químicos, tintas, cosméticos, 化学, 化粧品, 塗料, 医薬品, 涂料, 化工, 化妆品
    `,
  },
  {
    naics: '326',
    title: 'Plastics and Rubber Products Manufacturing',
    by: 'maker',
    words: `
      plastic, plastics, injection moulding, injection-moulded, injection molded, injection molding, rubber, seals,
      foils, kunststoffteile, kunststoff, kunststoffspritzguss, spritzguss, spritzgussteile, gummi, folien,
      pièces plastiques, plasturgie, injection plastique, caoutchouc, plásticos, piezas de plástico, caucho,
      stampaggio plastica, materie plastiche, gomma, kunststof, rubberen, borracha, 樹脂, プラスチック, ゴム, 塑料, 橡胶
    `,
  },
  {
    naics: '327',
    title: 'Nonmetallic Mineral Product Manufacturing',
    by: 'maker',
    words: `
      ceramics, ceramic, glass, concrete, tiles, bricks, keramik, glas, beton, betonfertigteile, fliesen, ziegel,
      céramique, verre, béton, cerámica, vidrio, hormigón, azulejos, ceramica, ceramiche, vetro, piastrelle,
      calcestruzzo, keramiek, tegels, cerâmica, vidro, azulejo, 陶器, ガラス, セラミックス, 陶瓷, 玻璃
    `,
  },
  {
    naics: '331',
    title: 'Primary Metal Manufacturing',
    by: 'maker',
    words: `
      steel mill, foundry, castings, iron castings, aluminium extrusions, gießerei, guss, gussteile, stahlwerk,
      fonderie, fundición, fonderia, gieterij, fundição, 鋳造, 鋳物, 铸造
    `,
  },
  {
    naics: '332',
    title: 'Fabricated Metal Product Manufacturing',
    by: 'maker',
    words: `
      precision parts, turned parts, milled parts, machined parts, machined components, sheet metal, fasteners,
      screws, springs, tools, knives, valves, steel structures, metal parts, metal components, tanks, drehteile,
      frästeile, präzisionsteile, blech, blechteile, blechbearbeitung, schrauben, federn, werkzeuge, stahlbau,
      metallbau, armaturen, ventile, metallwaren, tôlerie, décolletage, chaudronnerie, pièces usinées, usinage,
      vis, ressorts, vannes, couteaux, piezas mecanizadas, mecanizado, calderería, tornillos,
      estructuras metálicas, válvulas, minuteria metallica, carpenteria metallica, lavorazione lamiera, viti,
      molle, valvole, tornitura, plaatwerk, metaalbewerking, staalconstructies, verspaning, parafusos, serralharia,
      peças metálicas, 金属加工, 精密部品, ねじ, ばね, 板金, 金属制品, 五金, 阀门
    `,
  },
  {
    naics: '333',
    title: 'Machinery Manufacturing',
    by: 'maker',
    words: `
      pumps, pump, machines, machinery, machine tools, compressors, conveyors, conveyor, packaging machines,
      gearboxes, hydraulic, hydraulics, turbines, cranes, industrial ovens, boilers, robots, industrial fans, fans,
      lifts, elevators, agricultural machinery, pumpen, maschinen, maschinenbau, sondermaschinen,
      sondermaschinenbau, werkzeugmaschinen, verpackungsmaschinen, kompressoren, getriebe, fördertechnik,
      förderanlagen, hydraulik, anlagenbau, landmaschinen, krane, ventilatoren, aufzüge, pompes, machines-outils,
      machines spéciales, convoyeurs, compresseurs, bombas, maquinaria, máquinas, compresores, transportadores,
      pompe, macchine, macchinari, macchine utensili, compressori, riduttori, pompen, transportbanden,
      compressoren, máquinas industriais, ポンプ, 機械, 工作機械, 産業機械, 减速机, 水泵, 机械, 机床, 泵
    `,
  },
  {
    naics: '334',
    title: 'Computer and Electronic Product Manufacturing',
    by: 'maker',
    words: `
      electronics, sensors, sensor, circuit boards, pcbs, semiconductors, measuring instruments,
      measurement technology, measuring devices, test equipment, oscilloscopes, elektronik, sensoren,
      leiterplatten, messtechnik, messgeräte, sensorik, halbleiter, capteurs, électronique, cartes électroniques,
      instruments de mesure, sensores, electrónica, instrumentos de medida, sensori, elettronica,
      schede elettroniche, strumenti di misura, elektronica, meetinstrumenten, eletrónica, 電子部品, センサー, センサ, 計測器,
      半導体, 传感器, 电子, 半导体, 仪器
    `,
  },
  {
    naics: '335',
    title: 'Electrical Equipment, Appliance, and Component Manufacturing',
    by: 'maker',
    words: `
      lighting, luminaires, lamps, electric motors, motors, batteries, transformers, household appliances, cables,
      switchgear, leuchten, beleuchtung, lampen, elektromotoren, schaltschränke, batterien, transformatoren, kabel,
      haushaltsgeräte, éclairage, moteurs électriques, câbles, iluminación, luminarias, motores eléctricos,
      illuminazione, lampade, motori elettrici, quadri elettrici, verlichting, iluminação, モーター, 照明器具, 電池, 变压器, 电机,
      灯具, 电池
    `,
  },
  {
    naics: '336',
    title: 'Transportation Equipment Manufacturing',
    by: 'maker',
    words: `
      bicycles, bikes, e-bikes, cargo bikes, trailers, boats, yachts, automotive parts, automotive components,
      aircraft, aerospace components, vehicles, caravans, fahrräder, lastenräder, anhänger, boote, fahrzeuge,
      fahrzeugbau, wohnmobile, autoteile, vélos, bateaux, remorques, équipements automobiles, bicicletas, barcos,
      remolques, componentes para automoción, biciclette, barche, rimorchi, fietsen, aanhangers, boten, jachten,
      自動車部品, 自転車, 船舶, 汽车零部件, 自行车
    `,
  },
  {
    naics: '337',
    title: 'Furniture and Related Product Manufacturing',
    by: 'maker',
    words: `
      furniture, office furniture, kitchens, mattresses, chairs, tables, möbel, büromöbel, küchen, matratzen,
      stühle, meubles, mobilier, cuisines, matelas, muebles, mobiliario, cocinas, colchones, mobili, arredi,
      cucine, sedie, materassi, meubelen, meubels, keukens, móveis, mobiliário, cozinhas, 家具, 橱柜
    `,
  },
  {
    naics: '339',
    title: 'Miscellaneous Manufacturing',
    by: 'maker',
    words: `
      medical devices, medical technology, surgical instruments, dental products, implants, toys, jewellery,
      jewelry, musical instruments, sporting goods, medizinprodukte, medizintechnik, implantate, spielwaren,
      spielzeug, schmuck, musikinstrumente, dispositifs médicaux, jouets, bijoux, productos sanitarios,
      dispositivos médicos, juguetes, joyas, dispositivi medici, giocattoli, gioielli, medische hulpmiddelen,
      speelgoed, brinquedos, joias, 医療機器, 玩具, 医疗器械
    `,
  },
  {
    naics: '423',
    title: 'Merchant Wholesalers, Durable Goods',
    by: 'wholesaler',
    words: `
      machinery, electrical, electronics, electronic components, tools, steel, building materials, spare parts,
      parts, fasteners, furniture, medical equipment, computers, timber, bearings, werkzeuge, stahl, baustoffe,
      ersatzteile, elektronik, maschinen, elektro, holz, technik, matériaux, matériel, outillage, pièces détachées,
      acier, materiales, herramientas, recambios, suministros industriales, maquinaria, materiali, utensili,
      ricambi, ferramenta, gereedschap, bouwmaterialen, onderdelen, ferramentas, 機械, 電子部品, 工具, 鋼材, 建材, 机械设备, 电子元器件,
      钢材
    `,
  },
  {
    naics: '424',
    title: 'Merchant Wholesalers, Nondurable Goods',
    by: 'wholesaler',
    words: `
      food, wine, wines, beverages, coffee, tea, fruit, vegetables, fish, seafood, paper, chemicals,
      pharmaceuticals, packaging, clothing, lebensmittel, wein, weine, getränke, kaffee, obst, gemüse, papier,
      chemikalien, verpackungen, produits alimentaires, vins, boissons, fruits et légumes, emballages,
      alimentación, vinos, bebidas, frutas, envases, alimentari, vini, bevande, imballaggi, levensmiddelen, wijnen,
      dranken, verpakkingen, vinhos, 食品, 飲料, 包装材料, 化工原料
    `,
  },
  {
    naics: '441',
    title: 'Motor Vehicle and Parts Dealers',
    by: 'anyone',
    words: `
      car dealership, car dealer, auto dealer, autohaus, concessionnaire automobile, concesionario,
      concessionaria auto, autodealer, autobedrijf, stand automóvel, 自動車販売店
    `,
  },
  {
    naics: '445',
    title: 'Food and Beverage Retailers',
    by: 'retailer',
    words: `
      food, wine, wines, coffee, tea, organic food, cheese, lebensmittel, wein, weine, kaffee, tee, feinkost, vins,
      café, thé, épicerie, vinos, té, productos gourmet, vini, tè, caffè, wijn, koffie, thee, vinhos, chá, お茶, 日本茶,
      コーヒー, 食品, 茶叶
    `,
  },
  {
    naics: '449',
    title: 'Furniture, Home Furnishings, Electronics, and Appliance Retailers',
    by: 'retailer',
    words: `
      furniture, lamps, lighting, homeware, home decor, electronics, kitchenware, möbel, leuchten, wohnaccessoires,
      elektronik, meubles, décoration, luminaires, muebles, decoración, mobili, arredamento, meubels, verlichting,
      móveis, 家具, 雑貨, 家电
    `,
  },
  {
    naics: '458',
    title: 'Clothing, Clothing Accessories, Shoe, and Jewelry Retailers',
    by: 'retailer',
    words: `
      clothing, fashion, apparel, shoes, jewellery, jewelry, kleidung, mode, schuhe, schmuck, vêtements,
      chaussures, bijoux, ropa, moda, zapatos, joyas, abbigliamento, scarpe, gioielli, kleding, schoenen, sieraden,
      roupa, calçado, 服, アパレル, 服装
    `,
  },
  {
    naics: '459',
    title: 'Sporting Goods, Hobby, Musical Instrument, Book, and Miscellaneous Retailers',
    by: 'retailer',
    words: `
      books, bookshop, bicycles, bikes, outdoor gear, sporting goods, toys, musical instruments, flowers, gifts,
      stationery, pet supplies, bücher, fahrräder, spielwaren, blumen, geschenke, sportartikel, tierbedarf,
      schreibwaren, livres, librairie, vélos, jouets, fleurs, libros, librería, bicicletas, juguetes, flores,
      libri, libreria, biciclette, giocattoli, fiori, boeken, fietsen, speelgoed, bloemen, livros, brinquedos, 本,
      自転車, 文具, 花店
    `,
  },
  {
    naics: '484',
    title: 'Truck Transportation',
    by: 'anyone',
    words: `
      trucking company, haulage, hauliers, road freight, moving company, spedition, transportunternehmen,
      umzugsunternehmen, entreprise de transport routier, transporteur routier, transport routier, déménagement,
      transporte por carretera, mudanzas, autotrasporti, traslochi, transportbedrijf, verhuisbedrijf,
      transportes rodoviários, mudanças, 運送会社, 運送業, 引越, 货运公司
    `,
  },
  {
    naics: '488',
    title: 'Support Activities for Transportation',
    by: 'anyone',
    words: `
      freight forwarder, freight forwarding, customs broker, customs brokerage, seefracht, zollagentur,
      commissionnaire de transport, transitaire, transitario, agente de aduanas, spedizioniere, casa di spedizioni,
      expediteur, transitário, 通関, 国際物流, 货运代理
    `,
  },
  {
    naics: '493',
    title: 'Warehousing and Storage',
    by: 'anyone',
    words: `
      fulfilment provider, fulfillment provider, warehousing, cold storage, self storage, kühlhaus, lagerlogistik,
      fulfillment-dienstleister, entreposage, almacenaje, magazzinaggio, opslagbedrijf, armazenagem, 倉庫業, 仓储
    `,
  },
  {
    naics: '513',
    title: 'Publishing Industries',
    by: 'anyone',
    words: `
      software company, software vendor, software publisher, software provider, saas company, saas platform, saas,
      software maker, cloud software, software platform, publishing house, book publisher, softwarehersteller,
      softwareanbieter, softwareunternehmen, softwarehaus, cloud-software, verlag, buchverlag,
      éditeur de logiciels, éditeur de logiciel, logiciel saas, logiciel, maison d'édition, plataforma saas,
      empresa de software, software de gestión, editorial, software house, casa editrice, piattaforma saas,
      softwarebedrijf, softwareleverancier, uitgeverij, editora, ソフトウェア開発・販売, クラウドサービス, 出版社, 软件公司, 软件开发商
    `,
  },
  {
    naics: '517',
    title: 'Telecommunications',
    by: 'anyone',
    words: `
      internet service provider, telecommunications provider, fibre provider, telecom operator, glasfaseranbieter,
      internetanbieter, opérateur télécom, operador de telecomunicaciones, operatore di telecomunicazioni,
      internetprovider, 通信事業者
    `,
  },
  {
    naics: '518',
    title: 'Computing Infrastructure Providers, Data Processing, Web Hosting',
    by: 'anyone',
    words: `
      web hosting, hosting provider, cloud hosting, data centre operator, data center operator, webhoster,
      hosting-anbieter, rechenzentrumsbetreiber, hébergeur, proveedor de hosting, provider di hosting,
      hostingprovider, ホスティング, 云计算服务商
    `,
  },
  {
    naics: '522',
    title: 'Credit Intermediation and Related Activities',
    by: 'anyone',
    words: `bank, credit union, mortgage lender, sparkasse, volksbank, banque, banco, banca, 信用金庫, 银行`,
  },
  {
    naics: '524',
    title: 'Insurance Carriers and Related Activities',
    by: 'anyone',
    words: `
      insurance broker, insurance brokerage, insurance company, insurance agency, insurer, versicherungsmakler,
      versicherung, versicherungsagentur, courtier en assurances, courtier en assurance, assureur,
      correduría de seguros, aseguradora, broker assicurativo, agenzia assicurativa, verzekeraar,
      assurantiekantoor, corretora de seguros, mediador de seguros, 保険代理店, 保险公司
    `,
  },
  {
    naics: '531',
    title: 'Real Estate',
    by: 'anyone',
    words: `
      real estate agency, estate agent, estate agents, real estate company, property management, realtor,
      immobilienmakler, hausverwaltung, immobilienunternehmen, agence immobilière, gestion immobilière,
      inmobiliaria, agencia inmobiliaria, agenzia immobiliare, makelaar, makelaardij, imobiliária,
      mediação imobiliária, 不動産会社, 不動産業, 房地产
    `,
  },
  {
    naics: '532',
    title: 'Rental and Leasing Services',
    by: 'anyone',
    words: `
      car rental, equipment rental, tool hire, plant hire, autovermietung, baumaschinenvermietung, mietpark,
      location de matériel, location de voitures, alquiler de maquinaria, alquiler de coches, noleggio,
      verhuurbedrijf, autoverhuur, aluguer de, レンタカー, 租赁公司
    `,
  },
  {
    naics: '541',
    title: 'Professional, Scientific, and Technical Services',
    by: 'anyone',
    words: `
      law firm, lawyers, attorneys, solicitors, accounting firm, accountants, tax advisors, tax adviser,
      architecture firm, architects, architecture studio, architecture practice, engineering firm,
      engineering consultancy, consulting firm, consultancy, management consultancy, design studio, design agency,
      digital agency, marketing agency, advertising agency, branding agency, web agency, creative agency,
      pr agency, software development company, software consultancy, software agency, it services,
      it service provider, it consultancy, it consulting, managed services, market research, research institute,
      translation agency, photography studio, veterinary, testing laboratory, rechtsanwälte, rechtsanwaltskanzlei,
      anwaltskanzlei, kanzlei, steuerberater, steuerberatung, steuerkanzlei, wirtschaftsprüfung, architekturbüro,
      architekten, ingenieurbüro, planungsbüro, unternehmensberatung, beratungsunternehmen, werbeagentur,
      digitalagentur, designagentur, marketingagentur, internetagentur, webagentur, kreativagentur,
      it-dienstleister, it-systemhaus, systemhaus, it-beratung, softwareentwicklung, tierarztpraxis,
      übersetzungsbüro, cabinet d'avocats, cabinet d’avocats, avocats, expert-comptable,
      cabinet d'expertise comptable, cabinet d’expertise comptable, cabinet d’architecture, cabinet d'architecture,
      agence d'architecture, architectes, bureau d'études, bureau d’études, cabinet de conseil,
      agence de communication, agence web, agence digitale, agence de design, esn, despacho de abogados, bufete,
      abogados, asesoría fiscal, gestoría, estudio de arquitectura, arquitectos, consultoría, consultora,
      agencia de marketing, agencia digital, agencia de publicidad, estudio de diseño, ingeniería, studio legale,
      avvocati, commercialista, commercialisti, studio di architettura, architetti, società di consulenza,
      agenzia di comunicazione, agenzia di marketing, studio di ingegneria, advocatenkantoor, advocaten,
      accountantskantoor, architectenbureau, architecten, ingenieursbureau, adviesbureau, reclamebureau,
      marketingbureau, internetbureau, webbureau, ontwerpbureau, sociedade de advogados, advogados, contabilidade,
      gabinete de arquitetura, arquitetos, agência de marketing, agência digital, 法律事務所, 税理士事務所, 会計事務所, 設計事務所,
      建築設計, コンサルティング, 広告代理店, システム開発, web制作, デザイン会社, 受託開発, 律师事务所, 会计师事务所, 设计公司, 咨询公司, 广告公司
    `,
  },
  {
    naics: '561',
    title: 'Administrative and Support Services',
    by: 'anyone',
    words: `
      recruitment agency, staffing agency, staffing company, recruiting agency, employment agency,
      cleaning company, cleaning services, facility services, facility management, security company,
      security services, travel agency, tour operator, landscaping, pest control, call center,
      personaldienstleister, personalvermittlung, zeitarbeit, gebäudereinigung, reinigungsunternehmen,
      reinigungsfirma, gebäudeservice, sicherheitsdienst, reisebüro, reiseveranstalter, garten- und landschaftsbau,
      landschaftsgärtner, cabinet de recrutement, agence d'intérim, agence d’intérim, société de nettoyage,
      entreprise de nettoyage, agence de voyages, paysagiste, société de sécurité, empresa de limpieza,
      agencia de viajes, empresa de seguridad, empresa de trabajo temporal, jardinería, impresa di pulizie,
      agenzia di viaggi, agenzia per il lavoro, vigilanza, giardinaggio, schoonmaakbedrijf, uitzendbureau,
      reisbureau, beveiligingsbedrijf, hoveniersbedrijf, hovenier, empresa de limpeza, agência de viagens,
      recrutamento, 人材派遣, 人材紹介, 清掃会社, ビルメンテナンス, 旅行会社, 警備会社, 旅行社, 保洁公司, 人力资源公司
    `,
  },
  {
    naics: '562',
    title: 'Waste Management and Remediation Services',
    by: 'anyone',
    words: `
      waste management, recycling company, waste disposal, scrap metal, entsorgung, entsorgungsfachbetrieb,
      recyclingunternehmen, gestion des déchets, recyclage, gestión de residuos, gestione rifiuti, afvalverwerking,
      recyclingbedrijf, gestão de resíduos, 廃棄物処理, 产业废弃物, 废物处理
    `,
  },
  {
    naics: '611',
    title: 'Educational Services',
    by: 'anyone',
    words: `
      language school, driving school, training provider, university, music school, sprachschule, fahrschule,
      bildungsträger, bildungsanbieter, musikschule, école de langues, auto-école, organisme de formation,
      centre de formation, academia de idiomas, escuela de idiomas, autoescuela, scuola di lingue, autoscuola,
      ente di formazione, taalschool, rijschool, opleider, escola de línguas, escola de condução, 語学学校, 学習塾,
      专业培训机构
    `,
  },
  {
    naics: '621',
    title: 'Ambulatory Health Care Services',
    by: 'anyone',
    words: `
      dental practice, dental clinic, dentist, dentists, medical practice, physiotherapy practice, physiotherapy,
      home care, zahnarztpraxis, zahnärzte, arztpraxis, hausarztpraxis, physiotherapiepraxis, physiotherapie,
      pflegedienst, cabinet dentaire, cabinet médical, kinésithérapie, clínica dental, fisioterapia, centro médico,
      studio dentistico, poliambulatorio, tandartspraktijk, huisartsenpraktijk, fysiotherapie, clínica dentária,
      歯科医院, クリニック, 口腔诊所
    `,
  },
  {
    naics: '623',
    title: 'Nursing and Residential Care Facilities',
    by: 'anyone',
    words: `
      nursing home, care home, assisted living, pflegeheim, seniorenheim, maison de retraite, ehpad,
      residencia de mayores, casa di riposo, verpleeghuis, lar de idosos, 介護施設, 养老院
    `,
  },
  {
    naics: '713',
    title: 'Amusement, Gambling, and Recreation Industries',
    by: 'anyone',
    words: `
      fitness studio, gym, climbing hall, climbing gym, yoga studio, golf club, fitnessstudio, kletterhalle,
      salle de sport, salle d'escalade, gimnasio, rocódromo, palestra, sportschool, klimhal, ginásio, スポーツジム, 健身房
    `,
  },
  {
    naics: '721',
    title: 'Accommodation',
    by: 'anyone',
    words: `
      hotel, guesthouse, guest house, hostel, bed and breakfast, campsite, boutique hotel, pension, gasthof,
      ferienwohnungen, hôtel, chambres d'hôtes, camping, hostal, casa rural, albergo, agriturismo, pousada, 旅館,
      ホテル, 酒店
    `,
  },
  {
    naics: '722',
    title: 'Food Services and Drinking Places',
    by: 'anyone',
    words: `
      restaurant, café, coffee shop, bistro, caterer, catering company, catering, pub, gasthaus, wirtshaus,
      traiteur, restaurante, cafetería, ristorante, pizzeria, trattoria, eetcafé, cateringbedrijf, レストラン, 居酒屋, 喫茶店,
      餐厅
    `,
  },
  {
    naics: '811',
    title: 'Repair and Maintenance',
    by: 'anyone',
    words: `
      auto repair, car repair, garage for, bicycle workshop, repair shop, kfz-werkstatt, autowerkstatt,
      garage automobile, taller mecánico, taller, officina meccanica, autofficina, autogarage, oficina automóvel,
      自動車整備, 汽车维修
    `,
  },
  {
    naics: '812',
    title: 'Personal and Laundry Services',
    by: 'anyone',
    words: `
      hair salon, hairdresser, beauty salon, dry cleaner, laundry, funeral home, friseursalon, friseur,
      kosmetikstudio, wäscherei, bestattungen, bestattungshaus, salon de coiffure, institut de beauté,
      blanchisserie, pompes funèbres, peluquería, centro de estética, lavandería, parrucchiere, centro estetico,
      lavanderia, kapsalon, schoonheidssalon, wasserij, cabeleireiro, 美容院, 美容室, クリーニング, 美发
    `,
  },
];

const bySaid = industries.map((industry) => ({ ...industry, says: anyOf(industry.words) }));

/**
 * The industry that words like "manufacturer of industrial pumps" speak of.
 *
 * @returns null unless exactly one fits: the one named first, when another is named only in passing
 */
export function industryOf(words: string, trade: Trade): { naics: string; title: string } | null {
  return fittingOf(words, trade) ?? fittingOf(endingsOf(words), trade);
}

/** "Siebmaschinen" are "maschinen": the last part of a compound says what it is. */
const endingsOf = (words: string): string =>
  (words.match(/\p{L}{11,}/gu) ?? [])
    .flatMap((word) => Array.from({ length: Math.max(0, word.length - 9) }, (_, index) => word.slice(index + 3)))
    .join(' ');

function fittingOf(words: string, trade: Trade): { naics: string; title: string } | null {
  const fitting = bySaid.flatMap(({ naics, title, by, says }) => {
    const match =
      by === 'anyone' && trade !== 'maker' && trade !== 'wholesaler'
        ? words.match(says)
        : by === trade
          ? words.match(says)
          : null;
    return match ? [{ naics, title, length: match[0].length, at: match.index ?? 0 }] : [];
  });
  const [best, next] = fitting.sort((one, other) => other.length - one.length || one.at - other.at);
  if (!best || (next && next.length >= best.length * 0.75 && next.naics !== best.naics)) return null;
  return { naics: best.naics, title: best.title };
}
