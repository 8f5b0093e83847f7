/** Links as the page makes them, of every kind of choice. */
export const linkSeeds: readonly string[] = [
  "t=2021-08-15&layer=risk&pin=KAZ,USA&v=1",
  "t=2022-01-06T06:00Z&span=2022-01-02..2022-01-15&known=then&item=kaz-off&v=1",
  "layer=bivariate&proj=globe&view=66.9,48,2.5&circles=1&tariff=industry&v=1",
  "layer=change&from=2019-09&t=2022-01&sort=-risk&est=cbeci&v=1",
  "tab=exposure&weights=stability.2,legal.1&layer=at-risk&v=1",
  "tab=what-if&sc=1~A_test~2022-01-05T11~0~1~p!KAZ!50!0!24!1!a!!&v=1",
  "tab=what-if&sc=1~x~2026-09-30T00~0~1~o!all!50!0!!0!n!!&vs=1~y~2026-09-30T00~0~1~o!all!20!0!48!0!n!!&v=1",
  "tab=what-if&sc=1~x~2021-05-13T00~0~1~p!CHN!60!0!!0!n!50,0,720,USA:2,KAZ:1!&replay=2021-06-01,2021-05-13..2021-07-13,10&v=1",
  "tab=sources&window=24&lens=50,36&without=1&speed=10&v=1",
];

/** Holdings as people write them: commas, semicolons with decimal commas, tabs, JSON. */
export const holdingsSeeds: readonly string[] = [
  "Name,Country,EH/s,MW\nRiver,Norway,2.5,60\nRockdale,Texas,12,400\n",
  "name;country;hashrate;unit;price;note\nA;Kasachstan;1,5;EH/s;4,2;\nB;Paraguay;300;MW;;two\n",
  "Name\tPlace\tEH/s\tEfficiency\nOne\tUnited States\t1\t20\nTwo\tRussia\t2\t25\n",
  '"Site ""A""","Iran, Islamic Rep.","1,200.5"\n"Site\nB",Canada,3\n',
  JSON.stringify([
    { name: "One", country: "NOR", ehs: 2 },
    { name: "Two", country: "KAZ", mw: 20, note: "x" },
  ]),
];
