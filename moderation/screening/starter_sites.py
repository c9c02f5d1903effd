"""The lists of sites that a new site starts with; administrators go on from there."""

from __future__ import annotations

from typing import Any, Final

from moderation.screening.word_list import words


def _kind(title: str, meaning: str, hosts: str) -> dict[str, Any]:
    return {"title": title, "meaning": meaning, "on": True, "hosts": words(hosts)}


STARTER: Final[dict[str, dict[str, Any]]] = {
    "own": _kind(
        "This site",
        "own",
        """
upwork.com
""",
    ),
    "placeholders": _kind(
        "Placeholders in examples",
        "placeholder",
        """
example.com example.org example.net example.edu domain.com yourdomain.com mydomain.com yoursite.com
mysite.com yourwebsite.com mywebsite.com yourcompany.com company.com website.com site.com test.com acme.com
email.com foo.com bar.com foobar.com somedomain.com host.com server.com sample.com customer.com client.com
""",
    ),
    "documentation": _kind(
        "Documentation, reference and learning",
        "public",
        """
prisma.io js.org mui.com ant.design chakra-ui.com socket.io rxjs.dev ionicframework.com expo.dev reactnative.dev
electronjs.org cypress.io playwright.dev selenium.dev spring.io quarkus.io gradle.org pydata.org
scikit-learn.org matplotlib.org opencv.org keras.io spacy.io nltk.org langchain.com wikipedia.org wikimedia.org
wiktionary.org wikidata.org archive.org mozilla.org w3.org w3schools.com whatwg.org ietf.org rfc-editor.org
iso.org unicode.org stackoverflow.com stackexchange.com superuser.com serverfault.com askubuntu.com
mathoverflow.net readthedocs.io readthedocs.org python.org pypi.org djangoproject.com palletsprojects.com
nodejs.org npmjs.com yarnpkg.com deno.land deno.com bun.sh reactjs.org react.dev vuejs.org angular.io
angular.dev svelte.dev nextjs.org nuxt.com vitejs.dev vite.dev webpack.js.org babeljs.io eslint.org prettier.io
jestjs.io typescriptlang.org tailwindcss.com getbootstrap.com jquery.com d3js.org threejs.org expressjs.com
fastapi.tiangolo.com tiangolo.com php.net laravel.com symfony.com wordpress.org wordpress.com joomla.org
drupal.org packagist.org ruby-lang.org rubyonrails.org rubygems.org rust-lang.org docs.rs crates.io golang.org
go.dev pkg.go.dev kotlinlang.org swift.org scala-lang.org haskell.org elixir-lang.org dart.dev flutter.dev
pub.dev apache.org gnu.org kernel.org debian.org ubuntu.com fedoraproject.org archlinux.org redhat.com linux.org
freebsd.org docker.com kubernetes.io helm.sh terraform.io hashicorp.com ansible.com jenkins.io nginx.org
nginx.com postgresql.org mysql.com mariadb.org mongodb.com redis.io sqlite.org elastic.co grafana.com
prometheus.io rabbitmq.com visualstudio.com asp.net googleapis.com android.com chromium.org chrome.com
firebase.google.com huggingface.co kaggle.com arxiv.org tensorflow.org pytorch.org numpy.org scipy.org
jupyter.org mit.edu coursera.org udemy.com edx.org khanacademy.org skillshare.com pluralsight.com codecademy.com
freecodecamp.org leetcode.com hackerrank.com codewars.com codepen.io jsfiddle.net codesandbox.io stackblitz.com
replit.com regex101.com json.org jsonlint.com caniuse.com css-tricks.com smashingmagazine.com alistapart.com
sitepoint.com baeldung.com geeksforgeeks.org tutorialspoint.com realpython.com mdn.io schema.org swagger.io
gutenberg.org librivox.org openstreetmap.org creativecommons.org wolframalpha.com desmos.com oeis.org random.org
wordpress.tv wordcamp.org zenodo.org doi.org jstor.org worldcat.org
openapis.org postman.com owasp.org cve.org merriam-webster.com dictionary.com thesaurus.com
""",
    ),
    "code": _kind(
        "Code hosting of projects",
        "code",
        """
github.com gitlab.com bitbucket.org codeberg.org sourceforge.net gitea.com sr.ht
""",
    ),
    "news": _kind(
        "News",
        "public",
        """
news.ycombinator.com ycombinator.com producthunt.com techcrunch.com theverge.com wired.com arstechnica.com
bbc.com bbc.co.uk cnn.com nytimes.com theguardian.com reuters.com bloomberg.com forbes.com wsj.com
washingtonpost.com economist.com ft.com businessinsider.com cnbc.com apnews.com npr.org aljazeera.com dw.com
lemonde.fr elpais.com spiegel.de globo.com uol.com.br infobae.com clarin.com folha.com.br timesofindia.com
ndtv.com thehindu.com dawn.com rappler.com inquirer.net prothomalo.com hbr.org investopedia.com
""",
    ),
    "institutions": _kind(
        "Public institutions",
        "public",
        """
gov.uk usa.gov europa.eu irs.gov ssa.gov sec.gov ftc.gov fbi.gov who.int un.org hmrc.gov.uk service.gov.uk
""",
    ),
    "networks": _kind(
        "Networks and messengers, their own pages",
        "public",
        """
slack.com zoom.us skype.com whatsapp.com telegram.org signal.org discord.com discordapp.com viber.com wechat.com
line.me zalo.me snapchat.com facebook.com instagram.com linkedin.com twitter.com x.com tiktok.com youtube.com
youtu.be vimeo.com pinterest.com reddit.com quora.com medium.com dev.to hashnode.com twitch.tv
""",
    ),
    "work": _kind(
        "Work platforms and reviews",
        "public",
        """
glassdoor.com indeed.com fiverr.com freelancer.com toptal.com guru.com peopleperhour.com 99designs.com
contra.com malt.com workana.com onlinejobs.ph flexjobs.com remoteok.com weworkremotely.com angel.co
wellfound.com trustpilot.com capterra.com g2.com
""",
    ),
    "money": _kind(
        "Money and payments",
        "public",
        """
paypal.com payoneer.com wise.com transferwise.com stripe.com square.com revolut.com venmo.com cash.app
westernunion.com moneygram.com xoom.com remitly.com skrill.com coinbase.com binance.com kraken.com crypto.com
etherscan.io blockchain.com coinmarketcap.com visa.com mastercard.com americanexpress.com hsbc.com
""",
    ),
    "shops": _kind(
        "Shops, travel and entertainment",
        "public",
        """
ebay.com etsy.com aliexpress.com alibaba.com shopify.com shopify.dev woocommerce.com booking.com airbnb.com
audible.com acx.com kickstarter.com indiegogo.com boardgamegeek.com
expedia.com uber.com netflix.com spotify.com disney.com hulu.com imdb.com goodreads.com
""",
    ),
    "services": _kind(
        "Software and services",
        "public",
        """
ghcr.io gcr.io quay.io docker.io sentry.io travis-ci.com circleci.com codecov.io snyk.io auth0.com okta.com
twilio.com segment.com mixpanel.com amplitude.com datadoghq.com newrelic.com algolia.com contentful.com
strapi.io sanity.io oracle.com microsoft.com azure.com apple.com google.com amazon.com amazonaws.com
aws.amazon.com cloudflare.com digitalocean.com heroku.com netlify.com vercel.com fly.io render.com supabase.com
supabase.io openai.com chatgpt.com anthropic.com claude.ai unity.com unity3d.com unrealengine.com epicgames.com
blender.org adobe.com figma.com canva.com sketch.com invisionapp.com miro.com notion.so notion.com trello.com
asana.com monday.com clickup.com atlassian.com atlassian.net jira.com basecamp.com magento.com bigcommerce.com
wix.com squarespace.com webflow.com godaddy.com namecheap.com bluehost.com hostinger.com siteground.com
cpanel.net mailchimp.com sendgrid.com hubspot.com salesforce.com zendesk.com freshdesk.com intercom.com
zapier.com make.com ifttt.com airtable.com typeform.com surveymonkey.com dropbox.com box.com onedrive.com
wetransfer.com office.com live.com outlook.com gmail.com yahoo.com bing.com duckduckgo.com letsencrypt.org
haveibeenpwned.com virustotal.com statuspage.io downdetector.com speedtest.net fast.com time.is timeanddate.com
worldtimebuddy.com xe.com deepl.com grammarly.com semrush.com ahrefs.com moz.com similarweb.com gtmetrix.com
unsplash.com pexels.com pixabay.com shutterstock.com istockphoto.com gettyimages.com freepik.com flaticon.com
envato.com themeforest.net fontawesome.com fonts.google.com dafont.com iconfinder.com imgur.com giphy.com
oecd.org worldbank.org imf.org canada.ca creativecommons.org opensource.org fsf.org eff.org acm.org ieee.org
springer.com nature.com sciencedirect.com jstor.org gravatar.com disqus.com pastebin.com zoominfo.com
crunchbase.com statista.com grabcad.com thingiverse.com autodesk.com solidworks.com jetbrains.com
sublimetext.com notepad-plus-plus.org vim.org emacs.org git-scm.com gitkraken.com bootstrapcdn.com jsdelivr.net
unpkg.com cdnjs.com gstatic.com mathworks.com r-project.org tidyverse.org rstudio.com quickbooks.com intuit.com
xero.com sage.com freshbooks.com zoho.com odoo.com sap.com ibm.com intel.com nvidia.com amd.com hp.com dell.com
lenovo.com samsung.com sony.com lg.com nokia.com xiaomi.com tesla.com toyota.com ikea.com walmart.com target.com
nike.com duolingo.com lingoda.com proz.com translatorscafe.com sendowl.com gumroad.com patreon.com
kickstarter.com indiegogo.com meetup.com eventbrite.com change.org craigslist.org zillow.com tripadvisor.com
yelp.com loom.com hemingwayapp.com obsidian.md evernote.com todoist.com toggl.com clockify.me harvestapp.com
hubstaff.com
""",
    ),
    "messengers": _kind(
        "messenger links",
        "personal",
        """
t.me telegram.me telegram.dog wa.me wa.link whatsapp.me chat.whatsapp.com api.whatsapp.com web.whatsapp.com
discord.gg dsc.gg discord.me line.me lin.ee join.skype.com signal.me signal.group viber.me invite.viber.com
chats.viber.com zalo.me m.me fb.me ig.me kik.me icq.im matrix.to slack.com workplace.com messenger.com qm.qq.com
u.wechat.com weixin.qq.com kakao.com open.kakao.com
""",
    ),
    "profiles": _kind(
        "profiles on networks",
        "personal",
        """
snapchat.com facebook.com fb.com m.facebook.com instagram.com instagr.am linkedin.com lnkd.in twitter.com x.com
tiktok.com vm.tiktok.com threads.net threads.com bsky.app vk.com vk.me ok.ru weibo.com pinterest.com
onlyfans.com twitch.tv steamcommunity.com upwork.link
""",
    ),
    "meetings": _kind(
        "meeting rooms",
        "personal",
        """
meet.google.com chat.google.com hangouts.google.com zoom.us zoom.com teams.microsoft.com teams.live.com
whereby.com meet.jit.si webex.com gotomeeting.com
""",
    ),
    "bookings": _kind(
        "booking pages",
        "personal",
        """
calendly.com cal.com acuityscheduling.com tidycal.com savvycal.com doodle.com koalendar.com zcal.co
calendar.app.google setmore.com youcanbook.me
""",
    ),
    "forms": _kind(
        "forms",
        "personal",
        """
forms.gle tally.so jotform.com typeform.com
""",
    ),
    "short-links": _kind(
        "short links",
        "personal",
        """
bit.ly tinyurl.com cutt.ly rb.gy goo.gl is.gd t.ly shorturl.at ow.ly rebrand.ly v.gd tiny.cc s.id t.co buff.ly
adf.ly short.io
""",
    ),
    "tips": _kind(
        "pages for tips and support",
        "personal",
        """
buymeacoffee.com ko-fi.com patreon.com
""",
    ),
    "portfolios": _kind(
        "portfolios and personal sites",
        "personal",
        """
behance.net dribbble.com deviantart.com artstation.com flickr.com soundcloud.com bandcamp.com linktr.ee
linktree.com beacons.ai bio.link carrd.co about.me taplink.cc lnk.bio solo.to campsite.bio allmylinks.com hoo.be
business.site wixsite.com weebly.com blogspot.com github.io gitlab.io netlify.app vercel.app webflow.io
herokuapp.com pages.dev myshopify.com myportfolio.com journoportfolio.com contently.com clippings.me
muckrack.com crevado.com cargo.site format.com notion.site substack.com tumblr.com strikingly.com jimdosite.com
godaddysites.com square.site super.site framer.website framer.site mystrikingly.com blogspot.com.br
""",
    ),
    "unlisted": _kind("web addresses on no list", "personal", ""),
}
"""By the name of each kind; what the meanings are stands in `link_policy`."""
