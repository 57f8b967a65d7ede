package org.lianbing.question.format;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML into a tree: without a document type, so without entities but the five; bounded in depth, number and length. */
final class Xml {

    private final XMLStreamReader in;
    private final Deque<XmlNode> open = new ArrayDeque<>();
    private int elements;
    private int characters;

    private Xml(XMLStreamReader in) {
        this.in = in;
    }

    /**
     * @param format how a message calls what it should have been
     * @throws org.lianbing.kernel.Failure.Invalid if it is not well-formed, has a document type or is beyond bounds
     */
    static XmlNode read(byte[] content, String format) {
        return read(new ByteArrayInputStream(content), format);
    }

    static XmlNode read(InputStream content, String format) {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(content);
            try {
                return new Xml(reader).tree(format);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException | RuntimeException broken) {
            // the JDK's reader throws all sorts of them at what is no XML
            throw broken instanceof org.lianbing.kernel.Failure known ? known : Bounds.broken(format);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    private XmlNode tree(String format) throws XMLStreamException {
        XmlNode root = null;
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlNode node = node();
                    root = root == null ? node : root;
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text();
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw org.lianbing.kernel.Failure.Invalid.field("file", "question.import.entities");
                default -> { }
            }
        }
        if (root == null) {
            throw Bounds.broken(format);
        }
        return root;
    }

    private XmlNode node() {
        Bounds.refuse(++elements > Bounds.ELEMENTS || open.size() >= Bounds.DEPTH);
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String prefix = in.getAttributePrefix(i);
            attributes.put((prefix == null || prefix.isEmpty() ? "" : prefix + ":") + in.getAttributeLocalName(i), in.getAttributeValue(i));
            count(in.getAttributeValue(i).length());
        }
        XmlNode node = new XmlNode(in.getLocalName(), attributes, in.getLocation().getLineNumber());
        if (!open.isEmpty()) {
            open.peek().add(node);
        }
        open.push(node);
        return node;
    }

    private void text() {
        count(in.getTextLength());
        if (!open.isEmpty()) {
            open.peek().add(in.getText());
        }
    }

    private void count(int more) {
        characters += more;
        Bounds.refuse(characters > Bounds.CHARACTERS);
    }
}
