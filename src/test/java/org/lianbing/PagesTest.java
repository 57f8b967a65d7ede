package org.lianbing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;

/** Pages hold no words of their own, and no script or style: those the browser is told to refuse. */
class PagesTest {

    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{(?:'[^']*'|[^}'])*}");
    private static final Pattern WORD = Pattern.compile("\\p{L}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)(?<![:\"'])//.*$");
    private static final Set<String> SPOKEN = Set.of("title", "alt", "label", "placeholder", "aria-label", "itemLabel", "help", "summary");
    private static final Set<String> SHOW_VALUE = Set.of("commandButton", "commandLink", "outputText", "outputLabel", "outputFormat", "button", "link");

    @Test
    void no_page_holds_words_of_its_own() {
        assertThat(inAllPages(PagesTest::words)).isEmpty();
    }

    @Test
    void no_page_holds_a_script_or_style_of_its_own() {
        assertThat(inAllPages(PagesTest::scripts)).isEmpty();
    }

    @Test
    void no_script_holds_chinese_of_its_own() {
        List<String> found = new ArrayList<>();
        for (Source script : Source.all("src/main/webapp", ".js")) {
            String code = COMMENT.matcher(script.text()).replaceAll("");
            if (CHINESE.matcher(code).find()) {
                found.add(script.path().toString());
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void every_link_goes_by_the_context_path() {
        List<String> found = new ArrayList<>();
        for (Source page : Source.all("src/main/webapp", ".xhtml")) {
            page.find(Pattern.compile("\\b(?:href|src|action)=\"/")).filter(link -> !page.text().startsWith("f:viewAction", link.start() - 13))
                    .forEach(link -> found.add(page.at(link.start())));
        }
        assertThat(found).isEmpty();
    }

    /** Expression language has names of its own, and they win: a row that is called {@code param} cannot be reached. */
    @Test
    void no_row_of_a_list_has_a_name_that_the_language_of_pages_uses_itself() {
        List<String> found = new ArrayList<>();
        for (Source page : Source.all("src/main/webapp", ".xhtml")) {
            page.find(Pattern.compile("\\bvar(?:Status)?=\"(?:param|paramValues|request|session|header|headerValues|cookie|view|flash|component|cc"
                    + "|application|initParam|externalContext|facesContext|resource)\"")).forEach(name -> found.add(page.at(name.start())));
        }
        assertThat(found).isEmpty();
    }

    private static List<String> words(XMLStreamReader xml) {
        if (xml.getEventType() == XMLStreamConstants.CHARACTERS || xml.getEventType() == XMLStreamConstants.CDATA) {
            return speaks(xml.getText()) ? List.of(xml.getText().strip()) : List.of();
        }
        List<String> found = new ArrayList<>();
        if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                if (isSpoken(xml, xml.getAttributeLocalName(i)) && speaks(xml.getAttributeValue(i))) {
                    found.add(xml.getAttributeLocalName(i) + "=" + xml.getAttributeValue(i));
                }
            }
        }
        return found;
    }

    private static boolean isSpoken(XMLStreamReader xml, String attribute) {
        boolean parameter = "param".equals(xml.getLocalName()) && SPOKEN.contains(String.valueOf(xml.getAttributeValue(null, "name")));
        boolean button = Set.of("submit", "button").contains(String.valueOf(xml.getAttributeValue(null, "type")))
                || SHOW_VALUE.contains(xml.getLocalName()) && !String.valueOf(xml.getNamespaceURI()).endsWith("xhtml");
        return SPOKEN.contains(attribute) || "value".equals(attribute) && (parameter || button);
    }

    private static boolean speaks(String text) {
        return WORD.matcher(EXPRESSION.matcher(text).replaceAll("")).find();
    }

    private static List<String> scripts(XMLStreamReader xml) {
        List<String> found = new ArrayList<>();
        if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
            String element = xml.getLocalName();
            if ("style".equals(element) || "script".equals(element) && xml.getAttributeValue(null, "src") == null) {
                found.add(element);
            }
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                if (xml.getAttributeLocalName(i).matches("style|on[a-z]+")) {
                    found.add(xml.getAttributeLocalName(i));
                }
            }
        }
        return found;
    }

    private static List<String> inAllPages(java.util.function.Function<XMLStreamReader, List<String>> look) {
        List<String> found = new ArrayList<>();
        for (Source page : Source.all("src/main/webapp", ".xhtml")) {
            try {
                XMLInputFactory factory = XMLInputFactory.newFactory();
                factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
                factory.setProperty(XMLInputFactory.IS_COALESCING, true);
                XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(page.text()));
                while (xml.hasNext()) {
                    xml.next();
                    look.apply(xml).forEach(word -> found.add(page.path() + ":" + xml.getLocation().getLineNumber() + " " + word));
                }
            } catch (XMLStreamException malformed) {
                found.add(page.path() + " " + malformed.getMessage());
            }
        }
        return found;
    }
}
