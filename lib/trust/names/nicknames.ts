import { fold } from '../fold.ts';

/** First names and what their people are called, a family of names a line. */
const families = `
william will bill billy willy liam willem guillermo memo guillaume wilhelm willi
robert rob bob bobby robbie roberto robertino beto
richard rick rich richie ricky dick ricardo riccardo
james jim jimmy jamie jem jaime
john johnny jack jon johannes hannes jan giovanni gianni nino juan
michael mike mick mickey mitch michel miguel miki michele micha michi
thomas tom tommy tomas tomasz tomek tommaso
edward ed eddie ted teddy eduardo edu lalo edoardo
charles charlie chuck chaz carlos charly carlo karl
joseph joe joey jo jose pepe ze zeca giuseppe beppe peppe pino josef sepp josip
francisco paco pancho curro kiko chico francesco franco cecco ciccio francois franz
daniel dan danny dani daniele
david dave davy davey dai
christopher chris kit topher christoph christian cristiano cristian cris krzysztof krzysiek
alexander alex alec sandy xander sascha alessandro sandro alejandro alexandre alexandra sasha lexi
nicholas nick nicky nico nicolas niklas niccolo nicola
anthony tony ant antonio toni tonio antoine anton
andrew andy drew andreas andres andrea andre
matthew matt matty matteo mateo matthias matthieu hias
gregory greg grzegorz gregor
benjamin ben benny benji
samuel sam sammy
samantha sam sammie
jonathan jon jonny
timothy tim timmy
stephen steve stevie steven stefan stephan esteban stefano
peter pete petra piotr pierre pedro pietro
philip phil pip philippe felipe filippo
kenneth ken kenny
ronald ron ronnie
donald don donnie
lawrence larry laurie lorenzo laurent
gerald gerry jerry gerhard gerd gerard
leonard len lenny leo leonardo leonhard leo hartl
oliver olli ollie olly noll
maximilian max maxi massimiliano massimo
sebastian seb basti bastian sebastiano sebas
ferdinand ferdi nando fernando
georg george schorsch girgl giorgio jorge georges
johann hans hansi
heinrich heinz heiner henry hank harry enrico enrique quique
friedrich fritz fred freddy frederick federico fede
ludwig wiggerl lutz luigi gigi luis lucho
xaver xaverl
wolfgang wolf wolfi
ulrich uli ulli
manfred manni fredi
werner
rudolf rudi rolf
bernard bernie bernhard bernd bernardo nardo
elizabeth liz lizzie beth betty eliza elisabeth lisa lisbeth sissi isabel isa ela elisabetta
katherine kate katie kathy cathy catherine kat kitty katharina kathi caterina rina catalina cata katarzyna kasia
margaret maggie meg peggy marge margarita margarete gretel greta
rebecca bec bex becky becca rebeca
jennifer jen jenny jenni
jessica jess jessie
victoria vicky vic tori vittoria
violet vi letty
louise louisa lou lulu luise luisa
lourdes lou lulu
susan sue susie suzy susanne susi susana sanna
patricia pat patty trish patrizia patri
deborah deb debbie
barbara barb barbie babs babsi
theresa terry tess tessa teresa tere resi therese
christine chris chrissy tina christina cristina cris
stephanie steph stefanie steffi estefania
veronica ronnie vero veronika vroni
alexandra alex sandra sasha lexie ola
natalie nat natasha natalia
abigail abby gail
amanda mandy
pamela pam
cynthia cindy
dorothy dot dottie dorothea dora
eleanor ellie nell nora eleonora
emily em emmy emilia
frances fran frankie francesca franziska franzi francoise
gabriele gabi gabriela gaby gabriel gabe
gwilym gwil
gwendolyn gwen
harriet hattie
helen nell elena lena helena leni
isabella bella izzy isa
jacqueline jackie
josephine jo josie
judith judy jutta
kimberly kim
leslie les
lillian lily lil
madeleine maddie magdalena leni magda lena
marcus marc mark marco marek
martin marty martijn martino
melissa mel melanie
nathaniel nat nate nathan
olivia liv livvy
pauline polly
penelope penny
philippa pip pippa
rosemary rosie rosmarie rosi
ruthann ruth
theodore theo ted
ursula uschi ulla
valentina vale valerie val
vincent vince vinnie vincenzo enzo
walter walt wally
zachary zach zack
guadalupe lupe lupita
concepcion concha conchita
dolores lola loli
rosario charo
mercedes merche
pilar pili
ignacio nacho
javier javi xavi
manuel manolo manu manel
santiago santi yago
rafael rafa
beatriz bea beatrice bice
salvatore totò toto turi
raffaele lello
domenico mimmo
pasquale lino
agnieszka aga
malgorzata gosia
aleksander olek
joanna asia
ewa ewka
zbigniew zbyszek
cornelis kees cor
hendrik henk
johanna hanneke jo
wilhelmina mien willemijn
gerrit gert
jacobus koos jaap
pieter piet
lars lasse
`;

const nicknames = new Map<string, Set<string>>();
for (const family of families.trim().split('\n')) {
  const names = family.split(' ').map(fold);
  for (const name of names) {
    const others = nicknames.get(name) ?? new Set();
    for (const other of names) if (other !== name) others.add(other);
    nicknames.set(name, others);
  }
}

/** What somebody of this first name may be called, folded: "olli" of "Oliver". */
export const nicknamesOf = (first: string): string[] => [...(nicknames.get(fold(first)) ?? [])];
